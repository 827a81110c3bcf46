"""`make sample`: a short meeting from the six sample voices, with its card and its reference text."""

from __future__ import annotations

import wave
from pathlib import Path

from pipeline.media import decode
from pipeline.records import SAMPLE_RATE, nfc
from pipeline.store import atomic_path, write_bytes
from pipeline.weights import Models

NAME = "hop-mau"
PAUSE_MS = 900
MAX_MS = 60_000
TURNS = ("tuyen", "doan", "binh", "ly", "vinh", "ngoc", "tuyen")
"""Order of speaking; each voice says its sentence, the first one once more at the end."""

CARD = """\
# Thẻ cuộc họp mẫu: những gì văn phòng biết trước khi nghe bản ghi. Tên người và cơ quan là bịa.
[meeting]
kind = "cuộc họp"
title = "Thử nghiệm hệ thống lập biên bản từ bản ghi âm"
number = 1
place = "Phòng họp số 2, trụ sở Văn phòng"
start = 2026-06-01T08:30:00

[agency]
parent = "Ủy ban nhân dân tỉnh Mẫu"
name = "Văn phòng Thử nghiệm"
code = "VPTN"

[[person]]
name = "Nguyễn Văn Tuyên"
title = "Chánh Văn phòng"
unit = "Văn phòng Thử nghiệm"
role = "chair"

[[person]]
name = "Lê Thị Ngọc"
title = "Chuyên viên"
unit = "Phòng Hành chính"
role = "secretary"

[[person]]
name = "Trần Thị Đoan"
title = "Trưởng phòng"
unit = "Phòng Tổng hợp"

[[person]]
name = "Phạm Văn Bình"
title = "Phó Trưởng phòng"
unit = "Phòng Tổng hợp"

[speakers]
min = 5
max = 6
"""


def build_sample(recordings: Path, models: Models) -> Path:
    """Write hop-mau.wav, its card and its reference text into `recordings`; returns the recording's path.

    Files that are there already are left as they are. Raises WeightsError without the sample voices.
    """
    voices = models.require("sample-voices")
    recording = recordings / f"{NAME}.wav"
    if not recording.exists():
        pause = bytes(2 * SAMPLE_RATE * PAUSE_MS // 1000)
        with atomic_path(recording) as temp, wave.open(str(temp), "wb") as audio:
            audio.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
            for voice in TURNS:
                audio.writeframes(pause)
                for block in decode(voices / f"{voice}.wav", MAX_MS, []):
                    audio.writeframes(block)
            audio.writeframes(pause)
    _write_once(recordings / f"{NAME}.toml", CARD)
    _write_once(recordings / f"{NAME}.loi-mau.txt", reference(voices))
    return recording


def reference(voices: Path) -> str:
    """What is said in the sample, one line per turn."""
    texts = (nfc((voices / f"{voice}.txt").read_text("utf-8")).strip() for voice in TURNS)
    return "".join(f"{text}\n" for text in texts)


def _write_once(path: Path, text: str) -> None:
    if not path.exists():
        write_bytes(path, text.encode())
