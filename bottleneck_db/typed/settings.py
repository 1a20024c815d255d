"""The names of Setting at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

SettingColumn = str
SettingField = str
SettingPath = str
SettingOrdering = str
SettingJoin = str
SettingLoad = str
NewSetting = dict
SettingRow = dict
SettingValues = dict
SettingChanges = dict
SettingLookups = dict
SettingQ = UncheckedQ
SettingBase = Typed
SettingWith = Form
SettingOne = Form
SettingQuerySet = Form
