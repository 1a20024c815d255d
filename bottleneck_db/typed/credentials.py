"""The names of Credential at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

CredentialColumn = str
CredentialField = str
CredentialPath = str
CredentialOrdering = str
CredentialJoin = str
CredentialLoad = str
NewCredential = dict
CredentialRow = dict
CredentialValues = dict
CredentialChanges = dict
CredentialLookups = dict
CredentialQ = UncheckedQ
CredentialBase = Typed
CredentialWith = Form
CredentialOne = Form
CredentialQuerySet = Form
CredentialRelation = Form
CredentialFetched = Form
