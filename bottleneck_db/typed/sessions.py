"""The names of Session at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

SessionColumn = str
SessionField = str
SessionPath = str
SessionOrdering = str
SessionJoin = str
SessionLoad = str
NewSession = dict
SessionRow = dict
SessionValues = dict
SessionChanges = dict
SessionLookups = dict
SessionQ = UncheckedQ
SessionBase = Typed
SessionWith = Form
SessionOne = Form
SessionQuerySet = Form
