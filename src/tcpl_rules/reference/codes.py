"""The codes of findings and problems: an index by kind, and each page in one language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from tcpl_rules.diagnostics.catalogue import CODES
from tcpl_rules.diagnostics.catalogue import page as page_of
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.reference.markdown import code, escaped, heading, link, page, table
from tcpl_rules.reference.page import Page

_KINDS: Final[Mapping[str, Text]] = {
    "TCPL08": Text("Hồ sơ của đơn vị", "Cases"),
    "TCPL106": Text("Bảng hồ sơ", "Tables of cases"),
    "TCPL107": Text("Bảng hồ sơ", "Tables of cases"),
    "TCPL105": Text("Bảng bổ khuyết", "Workbooks that fill gaps"),
    "TCPL11": Text("Quy định riêng của địa phương", "Overlays"),
    "TCPL100": Text("Văn bản sửa đổi", "Amendments"),
    "TCPL101": Text("Văn bản sửa đổi", "Amendments"),
    "TCPL103": Text("Bổ khuyết", "Completions"),
    "TCPL104": Text("Bổ khuyết", "Completions"),
    "TCPL01": Text("Cách viết", "How a text is written"),
    "TCPL02": Text("Tên gọi", "Names"),
    "TCPL03": Text("Đơn vị tính, số", "Units and numbers"),
    "TCPL04": Text("Vòng lặp", "Circles"),
    "TCPL05": Text("Quy tắc", "Rules and the cases that they leave out"),
    "TCPL06": Text("Điểm, điều kiện, xếp loại", "Points, conditions and grades"),
    "TCPL07": Text("Căn cứ, các bản, trình tự", "Citations, versions and procedure"),
}
"""What codes are about, by how they begin, in the order of the index."""

_TITLE: Final = Text("Mã lỗi", "Error codes")
_LEAD: Final = Text(
    "Mỗi lỗi mà phần mềm báo mang một mã. Trang của mã nói lỗi là gì và sửa thế nào.",
    "Whatever is found wrong carries a code. Its page says what it means and how to mend it; "
    "each example runs as a test. `tcpl error TCPL0502` prints the same.",
)
_IN_ENGLISH: Final = Text(
    "Lỗi trong văn bản quy tắc dành cho người soạn quy tắc và chỉ giải thích bằng tiếng Anh: ", ""
)
_OTHERS: Final = Text("các mã còn lại", "the other codes")
_HEADS: Final = (Text("Mã", "Code"), Text("Nội dung", "What it means"))
_MEANING: Final = "What it means"
_HEADINGS: Final[Mapping[str, Text]] = {
    _MEANING: Text("Ý nghĩa", _MEANING),
    "Example": Text("Ví dụ", "Example"),
    "How to mend it": Text("Cách sửa", "How to mend it"),
}
_REMARK: Final = re.compile(r"# (error|warning): (?=TCPL)")
_FOUND: Final[Mapping[Language, str]] = {"vi": "# lỗi: ", "en": r"# \1: "}
"""How an example says on which line something is found."""

_HEADING: Final = re.compile(r"^## (.+)$", re.MULTILINE)
_VIETNAMESE: Final = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
INDEX: Final = "reference/errors/index.md"


def code_pages(lang: Language) -> Iterator[Page]:
    """The index of codes; the page of each is copied where a site is built."""
    text = page(
        heading(1, _TITLE.in_language(lang)),
        _LEAD.in_language(lang),
        *_tables(lang),
        _elsewhere(lang),
    )
    yield Page(path=INDEX, text=text)


def code_page(name: str, lang: Language) -> str:
    """The page of the code *name* with what it means in *lang*; empty where nothing is said."""
    whole = page_of(name)
    meaning = _meaning(whole, lang)
    if not meaning:
        return ""
    head, _, rest = whole.partition(f"## {_MEANING}")
    title = head.strip() if lang == "en" else f"# {name}"
    examples = _REMARK.sub(_FOUND[lang], rest[rest.index("\n## ") + 1 :])
    back = link(_TITLE.in_language(lang), f"../{lang}/{INDEX}")
    said = f"{title}\n\n{back}\n\n## {_MEANING}\n\n{meaning}\n\n{examples}"
    return _HEADING.sub(lambda found: f"## {_in_language(found[1], lang)}", said)


def _in_language(title: str, lang: Language) -> str:
    return _HEADINGS.get(title, Text(title)).in_language(lang)


def _tables(lang: Language) -> Iterator[str]:
    by_kind: dict[str, list[str]] = {kind.in_language(lang): [] for kind in _KINDS.values()}
    for name in CODES:
        start = max((s for s in _KINDS if name.startswith(s)), key=len)
        if _meaning(page_of(name), lang):
            by_kind[_KINDS[start].in_language(lang)].append(name)
    for kind, names in by_kind.items():
        if names:
            yield heading(2, kind)
            heads = [head.in_language(lang) for head in _HEADS]
            yield table(heads, ([_link(name), _short(name, lang)] for name in names))


def _link(name: str) -> str:
    return link(code(name), f"../../../errors/{name}.md")


def _short(name: str, lang: Language) -> str:
    if lang == "en":
        return escaped(CODES[name])
    return _first_sentence(_meaning(page_of(name), lang))


def _first_sentence(text: str) -> str:
    flat = " ".join(text.split())
    return re.split(r"(?<=[.;])\s+(?=[^\W\d_])", flat, maxsplit=1)[0].rstrip(".;:")


def _meaning(whole: str, lang: Language) -> str:
    """What the code means: the paragraphs in *lang*."""
    _, _, rest = whole.partition(f"## {_MEANING}\n")
    paragraphs = rest[: rest.index("\n## ")].strip().split("\n\n")
    wanted = lang == "vi"
    return "\n\n".join(p for p in paragraphs if bool(_VIETNAMESE.search(p.lower())) is wanted)


def _elsewhere(lang: Language) -> str:
    """Where the codes are of which nothing is said in *lang*; empty where there are none."""
    if all(_meaning(page_of(name), lang) for name in CODES):
        return ""
    return _IN_ENGLISH.vi + link(_OTHERS.vi, "../../../en/reference/errors/index.md") + "."
