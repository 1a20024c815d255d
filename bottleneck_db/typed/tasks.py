"""The names of Task at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

TaskColumn = str
TaskField = str
TaskPath = str
TaskOrdering = str
TaskJoin = str
TaskLoad = str
NewTask = dict
TaskRow = dict
TaskValues = dict
TaskChanges = dict
TaskLookups = dict
TaskQ = UncheckedQ
TaskBase = Typed
TaskWith = Form
TaskOne = Form
TaskQuerySet = Form
TaskRelation = Form
TaskFetched = Form
