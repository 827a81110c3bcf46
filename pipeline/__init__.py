"""bienban: Vietnamese meeting minutes from conference recordings."""

import os

__version__ = "0.1.0"

# Recordings are confidential. These are read when the libraries are imported, so they are set here, before
# anything else of the package, and whatever the shell says.
os.environ["PYANNOTE_METRICS_ENABLED"] = "0"
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
os.environ["OTEL_SDK_DISABLED"] = "true"
os.environ["DO_NOT_TRACK"] = "1"

# OpenMP's idle threads wait spinning: where other programs want the two cores too, the same 150 s of diarization
# took 213 s instead of 20 s (docs/DIARIZATION.md). Read when torch is imported.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
