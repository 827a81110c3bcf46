"""Where torch's engines run: [compute] of the settings."""

from __future__ import annotations

from pipeline.errors import EngineError
from pipeline.language import message
from pipeline.settings import Device


def torch_device(compute: Device) -> str:
    """«cuda» or «cpu»; sets torch's number of threads.

    Raises EngineError when a GPU is asked for and there is none.
    """
    import torch

    if compute.threads:
        torch.set_num_threads(compute.threads)
    if compute.device == "cpu":
        return "cpu"
    if torch.cuda.is_available():
        return "cuda"
    if compute.device == "cuda":
        raise EngineError(
            message("compute.device: máy này không có GPU dùng được (CUDA).", "compute.device: no usable CUDA GPU."),
            message('Đặt compute.device = "auto" trong bienban.toml.', 'Set compute.device = "auto" in bienban.toml.'),
        )
    return "cpu"
