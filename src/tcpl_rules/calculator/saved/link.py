"""A sheet in the part of a web address after ``#``, which browsers keep to themselves."""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections.abc import Mapping
from typing import Final

from tcpl_rules.calculator.typed.sheet import Sheet
from tcpl_rules.model.standing import Text

LONGEST: Final = 100_000
"""The most characters of a fragment: browsers take more, and few programs that pass links on."""

_LARGEST: Final = 4_000_000
"""The most bytes that a fragment may unpack to."""

_VERSION: Final = "a"
_WRITTEN: Final = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)

_TOO_LONG: Final = Text(
    "hồ sơ quá dài nên không gửi bằng liên kết được. Hãy lưu thành tệp rồi gửi tệp đó",
    "the case is too long for a link. Save it to a file and send that",
)
_BROKEN: Final = Text(
    "liên kết bị cắt hoặc bị đổi nên không mở được. Hãy sao chép lại toàn bộ liên kết, hoặc xin "
    "tệp hồ sơ",
    "the link was cut or changed and cannot be opened. Copy all of it again, or ask for the file",
)
_NEWER: Final = Text(
    "liên kết này do một bản khác của chương trình tạo ra nên không mở được. Hãy mở bằng bản mới "
    "nhất, hoặc xin tệp hồ sơ",
    "another version of this program made the link, and this one cannot open it. Open it with the "
    "newest, or ask for the file",
)


def fragment_of(sheet: Sheet) -> str | Text:
    """*sheet* as letters that an address can carry; a text says why it cannot."""
    said = {
        key: value for key, value in sheet.to_json().items() if value not in ("", [], {}, False)
    }
    written = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    packed = zlib.compress(written.encode("utf-8", "surrogatepass"), 9)
    fragment = _VERSION + base64.urlsafe_b64encode(packed).decode("ascii").rstrip("=")
    return fragment if len(fragment) <= LONGEST else _TOO_LONG


def sheet_of(fragment: str) -> Sheet | Text:
    """The sheet in *fragment*; a text says why it cannot be opened."""
    fragment = fragment.strip().removeprefix("#")
    if not _WRITTEN.fullmatch(fragment) or len(fragment) > LONGEST:
        return _BROKEN
    if not fragment.startswith(_VERSION):
        return _NEWER
    written = fragment.removeprefix(_VERSION)
    try:
        packed = base64.urlsafe_b64decode(written + "=" * (-len(written) % 4))
        unpacking = zlib.decompressobj()
        text = unpacking.decompress(packed, _LARGEST)
        if not unpacking.eof:  # cut short, or too large
            return _BROKEN
        found = json.loads(text.decode("utf-8", "surrogatepass"))
    except (ValueError, binascii.Error, zlib.error, RecursionError):
        return _BROKEN
    return Sheet.of(found) if isinstance(found, Mapping) else _BROKEN
