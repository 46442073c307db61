"""Several files of a ruleset as one say the same."""

from __future__ import annotations

from tcpl_rules.pipeline import check_sources
from tcpl_rules.revision.one_text import one_text
from tcpl_rules.syntax.format import format_tree
from tests.revision.amending import BASE, amended, trees
from tests.syntax.reading import parsed


def test_one_text_means_the_same_and_is_laid_out() -> None:
    result = amended('amend LAW { replace phrase "xã" with "phường" in criterion 1 }')
    one = one_text(result.sources)

    assert check_sources([one]).model == result.checked.model
    assert format_tree(parsed(one), one) == one.text
    assert one.text.count("language 1") == 1


def test_one_file_is_itself() -> None:
    assert one_text(BASE[:1]) == BASE[0]
    assert trees()[0].branches("ruleset") != ()
