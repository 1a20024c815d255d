"""The names of Workflow at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

WorkflowColumn = str
WorkflowField = str
WorkflowPath = str
WorkflowOrdering = str
WorkflowJoin = str
WorkflowLoad = str
NewWorkflow = dict
WorkflowRow = dict
WorkflowValues = dict
WorkflowChanges = dict
WorkflowLookups = dict
WorkflowQ = UncheckedQ
WorkflowBase = Typed
WorkflowWith = Form
WorkflowOne = Form
WorkflowQuerySet = Form
WorkflowRelation = Form
WorkflowFetched = Form
