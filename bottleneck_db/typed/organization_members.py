"""The names of OrganizationMember at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

OrganizationMemberColumn = str
OrganizationMemberField = str
OrganizationMemberPath = str
OrganizationMemberOrdering = str
OrganizationMemberJoin = str
OrganizationMemberLoad = str
NewOrganizationMember = dict
OrganizationMemberRow = dict
OrganizationMemberValues = dict
OrganizationMemberChanges = dict
OrganizationMemberLookups = dict
OrganizationMemberQ = UncheckedQ
OrganizationMemberBase = Typed
OrganizationMemberWith = Form
OrganizationMemberOne = Form
OrganizationMemberQuerySet = Form
OrganizationMemberRelation = Form
OrganizationMemberFetched = Form
