"""CAM++: the network that turns a voice into 192 numbers.

Written after Wang et al., «CAM++: A Fast and Efficient Network for Speaker Verification Using
Context-Aware Masking», Interspeech 2023 (arXiv 2303.00332). Attribute names are those of the
checkpoint, so that it loads with strict=True.

This module imports torch at its top, because a network's layers are classes: import it only where
the weights are about to be loaded.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

import torch
from torch import Tensor, nn
from torch.nn import functional

NUM_MEL_BINS = 80
DIMENSION = 192
GROWTH = 32
"""Channels that each layer of a dense block adds."""
BLOCKS = ((12, 1), (24, 2), (16, 2))
"""(layers, dilation) of the three dense blocks."""
POOLING_FRAMES = 100
"""Length of the segments whose mean is the local context of the masks."""


class CAMPlusPlus(nn.Module):
    """Log-mel filterbanks (batch, frames, 80), mean removed, to embeddings (batch, 192)."""

    def __init__(self) -> None:
        super().__init__()
        self.head = ConvolutionHead()
        layers: list[tuple[str, nn.Module]] = [
            ("tdnn", _named(linear=nn.Conv1d(320, 128, 5, stride=2, padding=2, bias=False), nonlinear=_norm_relu(128)))
        ]
        channels = 128
        for number, (depth, dilation) in enumerate(BLOCKS, 1):
            layers.append((f"block{number}", DenseBlock(channels, depth, dilation)))
            channels += depth * GROWTH
            layers.append((f"transit{number}", Transition(channels, channels // 2)))
            channels //= 2
        layers += [
            ("out_nonlinear", _norm_relu(channels)),
            ("stats", StatisticsPooling()),
            (
                "dense",
                _named(linear=nn.Conv1d(2 * channels, DIMENSION, 1, bias=False), nonlinear=_norm(DIMENSION)),
            ),
        ]
        self.xvector = nn.Sequential(OrderedDict(layers))

    def forward(self, features: Tensor) -> Tensor:
        """Embed whole sequences of features; every frame counts."""
        maps = self.head(features.transpose(1, 2))
        #   shape: (batch, 320, frames)
        embeddings: Tensor = self.xvector(maps)
        return embeddings.squeeze(-1)


class ConvolutionHead(nn.Module):
    """2-D residual convolutions before the time-delay layers (section 2.2 of the paper).

    (batch, 80, frames) to (batch, 32 channels × 10 bands, frames).
    """

    def __init__(self, channels: int = 32) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, channels, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.layer1 = nn.Sequential(ResidualBlock(channels, 2), ResidualBlock(channels, 1))
        self.layer2 = nn.Sequential(ResidualBlock(channels, 2), ResidualBlock(channels, 1))
        self.conv2 = nn.Conv2d(channels, channels, 3, stride=(2, 1), padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)

    def forward(self, features: Tensor) -> Tensor:
        maps = functional.relu(self.bn1(self.conv1(features.unsqueeze(1))))
        maps = self.layer2(self.layer1(maps))
        maps = functional.relu(self.bn2(self.conv2(maps)))
        #   shape: (batch, 32, 10, frames)
        return maps.flatten(1, 2)


class ResidualBlock(nn.Module):
    """Two 3 × 3 convolutions beside a shortcut; `stride` is over frequency only."""

    def __init__(self, channels: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, stride=(stride, 1), padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)
        self.shortcut = nn.Sequential()
        if stride > 1:
            self.shortcut.append(nn.Conv2d(channels, channels, 1, stride=(stride, 1), bias=False))
            self.shortcut.append(nn.BatchNorm2d(channels))

    def forward(self, maps: Tensor) -> Tensor:
        residual = self.bn2(self.conv2(functional.relu(self.bn1(self.conv1(maps)))))
        return functional.relu(residual + self.shortcut(maps))


class DenseBlock(nn.ModuleDict):
    """Densely connected layers: each sees what all before it gave."""

    def __init__(self, channels: int, depth: int, dilation: int) -> None:
        super().__init__({f"tdnnd{n + 1}": DenseLayer(channels + n * GROWTH, dilation) for n in range(depth)})

    def forward(self, maps: Tensor) -> Tensor:
        for layer in self.values():
            maps = torch.cat([maps, layer(maps)], dim=1)
        return maps


class DenseLayer(nn.Module):
    """A bottleneck, then a masked time-delay layer that adds GROWTH channels."""

    def __init__(self, channels: int, dilation: int) -> None:
        super().__init__()
        bottleneck = 4 * GROWTH
        self.nonlinear1 = _norm_relu(channels)
        self.linear1 = nn.Conv1d(channels, bottleneck, 1, bias=False)
        self.nonlinear2 = _norm_relu(bottleneck)
        self.cam_layer = ContextAwareMasking(bottleneck, GROWTH, dilation)

    def forward(self, maps: Tensor) -> Tensor:
        masked: Tensor = self.cam_layer(self.nonlinear2(self.linear1(self.nonlinear1(maps))))
        return masked


class ContextAwareMasking(nn.Module):
    """A time-delay layer whose output is masked by its context (section 2.3 of the paper).

    The context is the mean over all frames plus the mean over the surrounding 100 frames.
    """

    def __init__(self, channels: int, out_channels: int, dilation: int) -> None:
        super().__init__()
        self.linear_local = nn.Conv1d(channels, out_channels, 3, padding=dilation, dilation=dilation, bias=False)
        self.linear1 = nn.Conv1d(channels, channels // 2, 1)
        self.linear2 = nn.Conv1d(channels // 2, out_channels, 1)

    def forward(self, maps: Tensor) -> Tensor:
        means = functional.avg_pool1d(maps, POOLING_FRAMES, stride=POOLING_FRAMES, ceil_mode=True)
        context = maps.mean(-1, keepdim=True) + means
        mask = torch.sigmoid(self.linear2(functional.relu(self.linear1(context))))
        #   shape: (batch, out_channels, segments): one value for 100 frames
        mask = mask.repeat_interleave(POOLING_FRAMES, dim=-1)[..., : maps.shape[-1]]
        local: Tensor = self.linear_local(maps)
        return local * mask


class Transition(nn.Module):
    """Halves the channels between two dense blocks."""

    def __init__(self, channels: int, out_channels: int) -> None:
        super().__init__()
        self.nonlinear = _norm_relu(channels)
        self.linear = nn.Conv1d(channels, out_channels, 1, bias=False)

    def forward(self, maps: Tensor) -> Tensor:
        reduced: Tensor = self.linear(self.nonlinear(maps))
        return reduced


class StatisticsPooling(nn.Module):
    """(batch, channels, frames) to (batch, 2 × channels, 1): mean and standard deviation over time."""

    def forward(self, maps: Tensor) -> Tensor:
        return torch.cat([maps.mean(-1), maps.std(-1, unbiased=True)], dim=-1).unsqueeze(-1)


def _norm(channels: int) -> nn.Sequential:
    return _named(batchnorm=nn.BatchNorm1d(channels, affine=False))


def _norm_relu(channels: int) -> nn.Sequential:
    return _named(batchnorm=nn.BatchNorm1d(channels), relu=nn.ReLU(inplace=True))


def _named(**modules: nn.Module) -> nn.Sequential:
    """A sequence whose members keep the checkpoint's names."""
    members: Iterable[tuple[str, nn.Module]] = modules.items()
    return nn.Sequential(OrderedDict(members))
