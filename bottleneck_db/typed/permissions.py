"""The names of Permission at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

PermissionColumn = str
PermissionField = str
PermissionPath = str
PermissionOrdering = str
PermissionJoin = str
PermissionLoad = str
NewPermission = dict
PermissionRow = dict
PermissionValues = dict
PermissionChanges = dict
PermissionLookups = dict
PermissionQ = UncheckedQ
PermissionBase = Typed
PermissionWith = Form
PermissionOne = Form
PermissionQuerySet = Form
