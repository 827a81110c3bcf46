"""One short meeting in every dialect in which offices have their transcripts. People and agencies are invented."""

AN, BINH = "Nguyễn Văn An", "Trần Thị Bình"
SAID = (
    (AN, "Kính thưa các đồng chí, hôm nay chúng ta họp giao ban quý II. Xin mời đồng chí Bình báo cáo."),
    (BINH, "Vâng, tôi xin báo cáo: toàn tỉnh đã tiếp nhận 1.250 hồ sơ, trả đúng hạn 98%."),
    (AN, "Tôi nhất trí. Cuộc họp kết thúc tại đây."),
)
"""What each of the samples below says."""

TEAMS = """\
WEBVTT

0f7d3c11-52a1-4a0e-8d0f-6c1f5b0c7a21/12-0
00:00:03.120 --> 00:00:06.480
<v Nguyễn Văn An>Kính thưa các đồng chí, hôm nay chúng ta
họp giao ban</v>

0f7d3c11-52a1-4a0e-8d0f-6c1f5b0c7a21/12-1
00:00:06.480 --> 00:00:09.900
<v Nguyễn Văn An>quý II. Xin mời đồng chí Bình báo cáo.</v>

0f7d3c11-52a1-4a0e-8d0f-6c1f5b0c7a21/15-0
00:00:11.000 --> 00:00:18.250
<v Trần Thị Bình (Khách)>Vâng, tôi xin báo cáo: toàn tỉnh đã tiếp nhận 1.250 hồ sơ, trả đúng hạn 98%.</v>

0f7d3c11-52a1-4a0e-8d0f-6c1f5b0c7a21/17-0
00:00:20.000 --> 00:00:23.000
<v Nguyễn Văn An>Tôi nhất trí. Cuộc họp kết thúc tại đây.</v>
"""

ZOOM = """\
WEBVTT

1
00:00:03.120 --> 00:00:06.480
Nguyễn Văn An: Kính thưa các đồng chí, hôm nay chúng ta họp giao ban

2
00:00:06.480 --> 00:00:09.900
Nguyễn Văn An: quý II. Xin mời đồng chí Bình báo cáo.

3
00:00:11.000 --> 00:00:18.250
Trần Thị Bình: Vâng, tôi xin báo cáo: toàn tỉnh đã tiếp nhận 1.250 hồ sơ, trả đúng hạn 98%.

4
00:00:20.000 --> 00:00:23.000
Nguyễn Văn An: Tôi nhất trí. Cuộc họp kết thúc tại đây.
"""

W3C = """\
WEBVTT - Họp giao ban
Kind: captions
Language: vi

STYLE
::cue(v[voice="Nguyễn Văn An"]) { color: lime }

REGION
id:duoi
width:40%

NOTE bản nháp,
chưa rà soát

mở đầu
00:03.120 --> 00:06.480 align:start position:10%
<v.first.loud Nguyễn Văn An>Kính thưa các đồng chí, <i>hôm nay</i> chúng ta<00:05.000> họp&nbsp;giao ban

00:06.480 --> 00:09.900
<v.first.loud Nguyễn Văn An>quý II. <c.yellow>Xin mời</c> đồng chí Bình báo cáo.</v>

NOTE
hết phần một

00:11.000 --> 00:18.250
<v Trần Thị Bình>Vâng, tôi xin báo cáo: toàn tỉnh đã tiếp nhận
1.250 hồ sơ, trả đúng hạn 98%.

00:20.000 --> 00:23.000
<v Nguyễn Văn An>Tôi nhất trí. <b>Cuộc họp kết thúc tại đây.</b>
"""

SRT = """\
1
00:00:03,120 --> 00:00:06,480
Nguyễn Văn An: Kính thưa các đồng chí,
hôm nay chúng ta họp giao ban

2
00:00:06,480 --> 00:00:09,900
quý II. <font color="#ffff00">Xin mời</font> đồng chí Bình báo cáo.

3
00:00:11,000 --> 00:00:18,250
{\\an8}Trần Thị Bình: Vâng, tôi xin báo cáo: toàn tỉnh đã tiếp nhận
1.250 hồ sơ, trả đúng hạn 98%.

4
00:00:20,000 --> 00:00:23,000
Nguyễn Văn An: Tôi nhất trí. Cuộc họp kết thúc tại đây.
"""

OURS = """\
[00:00:03] Nguyễn Văn An: Kính thưa các đồng chí, hôm nay chúng ta họp giao ban quý II.
[00:00:07] Nguyễn Văn An: Xin mời đồng chí Bình báo cáo.
[00:00:11] Trần Thị Bình: Vâng, tôi xin báo cáo: toàn tỉnh đã tiếp nhận 1.250 hồ sơ, trả đúng hạn 98%.
[00:00:20] Nguyễn Văn An: Tôi nhất trí. Cuộc họp kết thúc tại đây.
"""

ZOOM_TEXT = """\
00:00:03 Nguyễn Văn An: Kính thưa các đồng chí, hôm nay chúng ta họp giao ban quý II. Xin mời đồng chí Bình báo cáo.
00:00:11 Trần Thị Bình: Vâng, tôi xin báo cáo: toàn tỉnh đã tiếp nhận 1.250 hồ sơ, trả đúng hạn 98%.
00:00:20 Nguyễn Văn An: Tôi nhất trí. Cuộc họp kết thúc tại đây.
"""

ZOOM_SAVED = """\
[Nguyễn Văn An] 08:30:03
Kính thưa các đồng chí, hôm nay chúng ta họp giao ban quý II. Xin mời đồng chí Bình báo cáo.

[Trần Thị Bình] 08:30:11
Vâng, tôi xin báo cáo: toàn tỉnh đã tiếp nhận 1.250 hồ sơ, trả đúng hạn 98%.

[Nguyễn Văn An] 08:30:20
Tôi nhất trí. Cuộc họp kết thúc tại đây.
"""

TEAMS_WORD = """\
Họp giao ban quý II

Nguyễn Văn An   0:03
Kính thưa các đồng chí, hôm nay chúng ta họp giao ban quý II.
Xin mời đồng chí Bình báo cáo.

Trần Thị Bình   0:11
Vâng, tôi xin báo cáo: toàn tỉnh đã tiếp nhận 1.250 hồ sơ, trả đúng hạn 98%.

Nguyễn Văn An   0:20
Tôi nhất trí. Cuộc họp kết thúc tại đây.
"""

BRACKETS = """\
Nguyễn Văn An (00:00:03): Kính thưa các đồng chí, hôm nay chúng ta họp giao ban quý II. Xin mời đồng chí Bình báo cáo.
Trần Thị Bình (00:00:11): Vâng, tôi xin báo cáo: toàn tỉnh đã tiếp nhận 1.250 hồ sơ, trả đúng hạn 98%.
Nguyễn Văn An (00:00:20): Tôi nhất trí. Cuộc họp kết thúc tại đây.
"""

MARKDOWN = """\
**Nguyễn Văn An:** Kính thưa các đồng chí, hôm nay chúng ta họp giao ban quý II.
Xin mời đồng chí Bình báo cáo.

**Trần Thị Bình:** Vâng, tôi xin báo cáo: toàn tỉnh đã tiếp nhận 1.250 hồ sơ, trả đúng hạn 98%.

**Nguyễn Văn An:**
Tôi nhất trí.
Cuộc họp kết thúc tại đây.
"""

CAPTIONS = {"teams.vtt": TEAMS, "zoom.vtt": ZOOM, "w3c.vtt": W3C, "phụ đề.srt": SRT}
TIMED_TEXTS = {
    "ours.txt": OURS,
    "zoom.txt": ZOOM_TEXT,
    "saved.txt": ZOOM_SAVED,
    "word.txt": TEAMS_WORD,
    "brackets.txt": BRACKETS,
}
UNTIMED_TEXTS = {"markdown.txt": MARKDOWN}
ALL = {**CAPTIONS, **TIMED_TEXTS, **UNTIMED_TEXTS}
"""File name → text."""
