"""The names of WorkflowRun at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

WorkflowRunColumn = str
WorkflowRunField = str
WorkflowRunPath = str
WorkflowRunOrdering = str
WorkflowRunJoin = str
WorkflowRunLoad = str
NewWorkflowRun = dict
WorkflowRunRow = dict
WorkflowRunValues = dict
WorkflowRunChanges = dict
WorkflowRunLookups = dict
WorkflowRunQ = UncheckedQ
WorkflowRunBase = Typed
WorkflowRunWith = Form
WorkflowRunOne = Form
WorkflowRunQuerySet = Form
WorkflowRunRelation = Form
WorkflowRunFetched = Form
