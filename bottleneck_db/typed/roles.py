"""The names of Role and RolePermission at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

RoleColumn = str
RoleField = str
RolePath = str
RoleOrdering = str
RoleJoin = str
RoleLoad = str
NewRole = dict
RoleRow = dict
RoleValues = dict
RoleChanges = dict
RoleLookups = dict
RoleQ = UncheckedQ
RoleBase = Typed
RoleWith = Form
RoleOne = Form
RoleQuerySet = Form
RoleRelation = Form
RoleFetched = Form
RolePermissionColumn = str
RolePermissionField = str
RolePermissionPath = str
RolePermissionOrdering = str
RolePermissionJoin = str
RolePermissionLoad = str
NewRolePermission = dict
RolePermissionRow = dict
RolePermissionValues = dict
RolePermissionChanges = dict
RolePermissionLookups = dict
RolePermissionQ = UncheckedQ
RolePermissionBase = Typed
RolePermissionWith = Form
RolePermissionOne = Form
RolePermissionQuerySet = Form
RolePermissionRelation = Form
RolePermissionFetched = Form
