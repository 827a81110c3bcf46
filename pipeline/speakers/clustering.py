"""From the local voices of windows to the speakers of the meeting.

pyannote.audio's agglomerative clustering does the work. Around it stand things that were measured to
matter (docs/DIARIZATION.md): average linkage, embeddings smoothed over neighbouring windows, a cluster
size and a threshold that adapt to short meetings, and each local voice going to its nearest speaker
even where another voice of the same window went there too.
"""

from __future__ import annotations

import contextlib
import io
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.card import SpeakerBounds
from pipeline.settings import Diarize
from pipeline.speakers.windows import FRAMES, Windows, hop_frames

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MIN_ALONE = 0.2
"""Share of a window that a voice must have for itself to take part in the clustering."""
MIN_SHARE = 0.05
"""A speaker has at least this share of the embeddings, or min_cluster_size of them: whichever is less."""
MAX_EMBEDDINGS = 10_000
"""The clustering's memory grows with the square (10,000: 0.8 GB, over four hours); beyond it, evenly spaced
embeddings are clustered, and the others go to the nearest speaker."""
SAME_VOICE = 0.3
"""Share of common frames from which local voices of neighbouring windows are taken for one."""
MIN_COMMON_FRAMES = 30
SHORT = 500
"""A meeting of fewer embeddings than this (about a quarter of an hour) may have a threshold of its own."""
LOWEST_THRESHOLD = 0.10
PLATEAU = 0.15
"""Over so wide a range of thresholds the number of speakers must not change."""
COVERED = 0.9
"""Share of the embeddings that must be in large clusters there."""


def cluster_voices(windows: Windows, bounds: SpeakerBounds, settings: Diarize) -> NDArray[np.int64]:
    """Give each local voice a speaker: shape (windows, SLOTS), 0, 1, …; -1 where nobody was heard well enough."""
    import numpy as np

    units = _unit(windows.embeddings)
    valid = ~np.isnan(units).any(axis=2)
    labels = np.full(valid.shape, -1)
    if not valid.any():
        return labels
    clear = valid & (windows.alone().sum(axis=1) >= MIN_ALONE * FRAMES)
    chosen = np.argwhere(clear if clear.any() else valid)
    if len(chosen) > MAX_EMBEDDINGS:
        chosen = chosen[np.linspace(0, len(chosen) - 1, MAX_EMBEDDINGS).astype(int)]
    index = chosen[:, 0], chosen[:, 1]
    smooth = _smooth(windows.activity, units, settings.hop_ms)
    clusters = _agglomerate(_unit(smooth[index]), bounds, settings)
    members = units[index]
    centroids = _unit(np.stack([members[clusters == k].mean(axis=0) for k in range(clusters.max() + 1)]))
    labels[valid] = (units[valid] @ centroids.T).argmax(axis=1)
    return labels


def _agglomerate(embeddings: NDArray[np.float32], bounds: SpeakerBounds, settings: Diarize) -> NDArray[np.int64]:
    """pyannote's clustering of unit vectors, shape (count, 192), to 0, 1, …; within bounds if at all possible."""
    import numpy as np
    from pyannote.audio.pipelines.clustering import AgglomerativeClustering

    count = len(embeddings)
    fewest = min(count, bounds.min or 1)
    most = max(fewest, min(count, bounds.max or count))
    clusters = np.zeros(count, dtype=np.int64)
    clustering = AgglomerativeClustering(metric="cosine")
    # a smaller cluster is only tried where the card says that there are more speakers
    for size in range(min(settings.min_cluster_size, max(1, round(MIN_SHARE * count))), 0, -1):
        threshold = _threshold(embeddings, size, settings.threshold)
        clustering.instantiate({"method": "average", "threshold": threshold, "min_cluster_size": size})
        with contextlib.redirect_stdout(io.StringIO()):  # it prints where it should warn
            clusters = clustering.cluster(
                embeddings, min_clusters=fewest, max_clusters=most, num_clusters=fewest if fewest == most else None
            )
        if clusters.max() + 1 >= fewest:
            break
    return clusters


def _threshold(embeddings: NDArray[np.float32], size: int, usual: float) -> float:
    """The threshold for this meeting: `usual`, or a lower one on which the voices themselves agree.

    Where everybody says a sentence or two, the seconds of one voice are so alike that the number of
    speakers is the same over a wide range of low thresholds, while `usual` would already join people.
    In longer meetings there is no such range.
    """
    import numpy as np
    from scipy.cluster.hierarchy import fcluster, linkage

    if not 2 < len(embeddings) < SHORT:
        return usual
    dendrogram = linkage(embeddings, method="average", metric="cosine")

    def speakers(threshold: float) -> int:
        _, sizes = np.unique(fcluster(dendrogram, threshold, criterion="distance"), return_counts=True)
        large = sizes[sizes >= size]
        return len(large) if large.sum() >= COVERED * len(embeddings) else 0

    candidates = np.arange(LOWEST_THRESHOLD, usual + 0.001, 0.01).tolist()
    plateaus = [(count, list(group)) for count, group in groupby(candidates, key=speakers)]
    # the last one reaches `usual`: there is nothing to change
    wide = [group for count, group in plateaus[:-1] if count > 1 and group[-1] - group[0] >= PLATEAU]
    widest = max(wide, key=lambda group: group[-1] - group[0], default=None)
    return usual if widest is None else float(widest[0] + widest[-1]) / 2


def _smooth(activity: NDArray[np.bool_], units: NDArray[np.float32], hop_ms: int) -> NDArray[np.float32]:
    """Add to each embedding those of the same voice in the windows before and after.

    A voice is the same where it spoke in the same frames. Sums keep their shape (windows, SLOTS, 192).
    """
    import numpy as np

    shift = round(hop_frames(hop_ms))
    sums = units.copy()
    for first in range(len(activity) - 1):
        earlier = activity[first, shift:].astype(np.float32)
        later = activity[first + 1, :-shift].astype(np.float32)
        common = earlier.T @ later
        #   shape: (SLOTS of the first window, SLOTS of the next)
        lengths = earlier.sum(axis=0)[:, None], later.sum(axis=0)[None, :]
        agreement = common / np.maximum(lengths[0] + lengths[1] - common, 1)
        agreement[np.minimum(*np.broadcast_arrays(*lengths)) < MIN_COMMON_FRAMES] = 0
        agreement[np.isnan(units[first, :, 0])] = 0
        agreement[:, np.isnan(units[first + 1, :, 0])] = 0
        for voice, other in enumerate(agreement.argmax(axis=1)):
            if agreement[voice, other] > SAME_VOICE:
                sums[first, voice] += units[first + 1, other]
        for other, voice in enumerate(agreement.argmax(axis=0)):
            if agreement[voice, other] > SAME_VOICE:
                sums[first + 1, other] += units[first, voice]
    return sums


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Vectors of length 1 along the last axis; NaN stays NaN."""
    import numpy as np

    scaled: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)
    return scaled
