"""A toolkit that a union local runs for itself."""

import os

__version__ = "0.1.0"

# Libraries that would keep or send records of their use are told not to, before any is loaded:
# ONNX Runtime writes a device id and events to send as soon as it is imported.
_QUIET = ("ORT_DISABLE_TELEMETRY", "HF_HUB_OFFLINE", "HF_HUB_DISABLE_TELEMETRY", "DO_NOT_TRACK")
os.environ.update(dict.fromkeys(_QUIET, "1"))
