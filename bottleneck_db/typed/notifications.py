"""The names of Notification at run time. Written by `bottleneck-db typegen`."""

from bottleneck_db.orm.typed import Form, Typed, UncheckedQ

NotificationColumn = str
NotificationField = str
NotificationPath = str
NotificationOrdering = str
NotificationJoin = str
NotificationLoad = str
NewNotification = dict
NotificationRow = dict
NotificationValues = dict
NotificationChanges = dict
NotificationLookups = dict
NotificationQ = UncheckedQ
NotificationBase = Typed
NotificationWith = Form
NotificationOne = Form
NotificationQuerySet = Form
