"""The names of BotRun at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

BotRunColumn = str
BotRunField = str
BotRunPath = str
BotRunOrdering = str
BotRunJoin = str
BotRunLoad = str
NewBotRun = dict
BotRunRow = dict
BotRunValues = dict
BotRunChanges = dict
BotRunLookups = dict
BotRunQ = UncheckedQ
BotRunBase = Typed
BotRunWith = Form
BotRunOne = Form
BotRunQuerySet = Form
BotRunRelation = Form
BotRunFetched = Form
