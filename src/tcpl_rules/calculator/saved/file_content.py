"""The content of a file that is opened: its bytes, its text, what an archive holds; or why not."""

from __future__ import annotations

import base64
import binascii
import io
import zipfile
import zlib
from typing import Final

from tcpl_rules.model.standing import Text

_LARGEST: Final = 5_000_000
"""The most bytes of a file: a case has some thousands."""

_LARGEST_UNPACKED: Final = 8_000_000
"""The most bytes that an archive or a workbook may unpack to."""

_OTHER: Final = Text(
    "tệp “{name}” không mở được ở đây. Chỉ mở được: .xlsx, .toml, .json (hồ sơ) và .xlsx, .tcpl, "
    ".zip (bản bổ khuyết)",
    "“{name}” cannot be opened here. These can: .xlsx, .toml, .json (cases), and .xlsx, .tcpl, "
    ".zip (completions)",
)
_NOT_TEXT: Final = Text(
    "tệp “{name}” không phải văn bản mã hóa UTF-8", "“{name}” is not text in UTF-8"
)
_NO_BYTES: Final = Text("không đọc được tệp “{name}”", "“{name}” cannot be read")
_EMPTY: Final = Text("tệp “{name}” không có nội dung", "“{name}” is empty")
_TOO_LARGE: Final = Text(
    "tệp “{name}” quá lớn, không phải tệp do trang này lưu",
    "“{name}” is too large to be a file that this page saved",
)


class RefusedError(Exception):
    """A file that cannot be opened or saved; *texts* say why."""

    def __init__(self, *texts: Text) -> None:
        super().__init__()
        self.texts = texts


def unpacked_bytes(packed: object, name: str) -> bytes:
    """What *packed*, as base64, holds of the file *name*.

    Raises:
        RefusedError: It is no base64, or it is empty or too large.
    """
    try:
        content = base64.b64decode(str(packed or ""), validate=True)
    except (binascii.Error, ValueError):
        raise _refused(_NO_BYTES, name) from None
    if not content:
        raise _refused(_EMPTY, name)
    if len(content) > _LARGEST:
        raise _refused(_TOO_LARGE, name)
    return content


def text_in(content: bytes, name: str) -> str:
    """The text in the file *name*.

    Raises:
        RefusedError: It is not in UTF-8, or holds blanks alone.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refused(_NOT_TEXT, name) from None
    if not text.strip():
        raise _refused(_EMPTY, name)
    return text


def texts_in_archive(content: bytes, name: str) -> tuple[str, ...]:
    """The completions in an archive, in the order of their names.

    Raises:
        RefusedError: It is no archive of completions.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [one for one in archive.infolist() if suffix_of(one.filename) == ".tcpl"]
            if not entries:
                raise other_kind(name)
            if sum(one.file_size for one in entries) > _LARGEST_UNPACKED:
                raise _refused(_TOO_LARGE, name)
            return tuple(text_in(archive.read(one), one.filename) for one in entries)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error):
        raise _refused(_NO_BYTES, name) from None


def workbook_in(content: bytes, name: str) -> bytes:
    """*content*, unless it is a workbook that would keep the page busy for minutes.

    Raises:
        RefusedError: It is too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(one.file_size for one in archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return content
    if size > _LARGEST_UNPACKED:
        raise _refused(_TOO_LARGE, name)
    return content


def suffix_of(name: str) -> str:
    """How the file *name* ends, in small letters, with its dot."""
    return f".{name.rpartition('.')[2].lower()}" if "." in name else ""


def other_kind(name: str) -> RefusedError:
    """That the file *name* is of a kind that is not opened here."""
    return _refused(_OTHER, name)


def _refused(text: Text, name: str) -> RefusedError:
    return RefusedError(Text(text.vi.format(name=name), text.in_language("en").format(name=name)))
