"""The serializers, made from the models: the text of the package `bottleneck_db.serializers`.

It is made here and not there, so that it can be made anew while what stands there is not up to date and cannot even be imported.
"""

from __future__ import annotations

from bottleneck_db.schema.serializers.package import MARK, package

__all__ = ["MARK", "package"]
