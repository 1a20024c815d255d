"""The names of ApiKey at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

ApiKeyColumn = str
ApiKeyField = str
ApiKeyPath = str
ApiKeyOrdering = str
ApiKeyJoin = str
ApiKeyLoad = str
NewApiKey = dict
ApiKeyRow = dict
ApiKeyValues = dict
ApiKeyChanges = dict
ApiKeyLookups = dict
ApiKeyQ = UncheckedQ
ApiKeyBase = Typed
ApiKeyWith = Form
ApiKeyOne = Form
ApiKeyQuerySet = Form
ApiKeyRelation = Form
ApiKeyFetched = Form
