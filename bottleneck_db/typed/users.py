"""The names of User at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

UserColumn = str
UserField = str
UserPath = str
UserOrdering = str
UserJoin = str
UserLoad = str
NewUser = dict
UserRow = dict
UserValues = dict
UserChanges = dict
UserLookups = dict
UserQ = UncheckedQ
UserBase = Typed
UserWith = Form
UserOne = Form
UserQuerySet = Form
