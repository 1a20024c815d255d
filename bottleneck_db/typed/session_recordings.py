"""The names of SessionRecording at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

SessionRecordingColumn = str
SessionRecordingField = str
SessionRecordingPath = str
SessionRecordingOrdering = str
SessionRecordingJoin = str
SessionRecordingLoad = str
NewSessionRecording = dict
SessionRecordingRow = dict
SessionRecordingValues = dict
SessionRecordingChanges = dict
SessionRecordingLookups = dict
SessionRecordingQ = UncheckedQ
SessionRecordingBase = Typed
SessionRecordingWith = Form
SessionRecordingOne = Form
SessionRecordingQuerySet = Form
