"""The names of Bot at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

BotColumn = str
BotField = str
BotPath = str
BotOrdering = str
BotJoin = str
BotLoad = str
NewBot = dict
BotRow = dict
BotValues = dict
BotChanges = dict
BotLookups = dict
BotQ = UncheckedQ
BotBase = Typed
BotWith = Form
BotOne = Form
BotQuerySet = Form
BotRelation = Form
BotFetched = Form
