"""The names of Organization at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

OrganizationColumn = str
OrganizationField = str
OrganizationPath = str
OrganizationOrdering = str
OrganizationJoin = str
OrganizationLoad = str
NewOrganization = dict
OrganizationRow = dict
OrganizationValues = dict
OrganizationChanges = dict
OrganizationLookups = dict
OrganizationQ = UncheckedQ
OrganizationBase = Typed
OrganizationWith = Form
OrganizationOne = Form
OrganizationQuerySet = Form
OrganizationRelation = Form
OrganizationFetched = Form
