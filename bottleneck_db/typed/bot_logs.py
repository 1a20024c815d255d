"""The names of BotLog at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

BotLogColumn = str
BotLogField = str
BotLogPath = str
BotLogOrdering = str
BotLogJoin = str
BotLogLoad = str
NewBotLog = dict
BotLogRow = dict
BotLogValues = dict
BotLogChanges = dict
BotLogLookups = dict
BotLogQ = UncheckedQ
BotLogBase = Typed
BotLogWith = Form
BotLogOne = Form
BotLogQuerySet = Form
BotLogRelation = Form
BotLogFetched = Form
