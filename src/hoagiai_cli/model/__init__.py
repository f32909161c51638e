"""What a plan folder says: frozen models, judged by pydantic where something is wrong; no files, no clock.

No plugin of another package takes part in reading a plan: pydantic would look for some in the metadata of everything
that is installed, which brings in ``email``, ``socket`` and ``zipfile`` and costs a short command a tenth of its time.
"""

import sys
from types import ModuleType

_NO_PLUGINS = ModuleType("pydantic.plugin._loader", "Stands for pydantic's finder of plugins, and finds none.")
_NO_PLUGINS.get_plugins = tuple  # type: ignore[attr-defined]
sys.modules.setdefault(_NO_PLUGINS.__name__, _NO_PLUGINS)
