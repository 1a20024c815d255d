"""The names of AuditSeal at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

AuditSealColumn = str
AuditSealField = str
AuditSealPath = str
AuditSealOrdering = str
AuditSealJoin = str
AuditSealLoad = str
NewAuditSeal = dict
AuditSealRow = dict
AuditSealValues = dict
AuditSealChanges = dict
AuditSealLookups = dict
AuditSealQ = UncheckedQ
AuditSealBase = Typed
AuditSealWith = Form
AuditSealOne = Form
AuditSealQuerySet = Form
