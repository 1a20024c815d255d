"""The names of ActivityLog at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

ActivityLogColumn = str
ActivityLogField = str
ActivityLogPath = str
ActivityLogOrdering = str
ActivityLogJoin = str
ActivityLogLoad = str
NewActivityLog = dict
ActivityLogRow = dict
ActivityLogValues = dict
ActivityLogChanges = dict
ActivityLogLookups = dict
ActivityLogQ = UncheckedQ
ActivityLogBase = Typed
ActivityLogWith = Form
ActivityLogOne = Form
ActivityLogQuerySet = Form
