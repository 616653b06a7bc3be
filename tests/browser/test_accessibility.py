"""What a person with weak eyes would trip over is found, in the ninth row as in the first."""

import pytest

from .accessibility import faults

ROWS = "".join(f"<tr><td>Case {number}</td></tr>" for number in range(8))
PAGE = """<!doctype html><html lang="en"><head><title>Cases</title><style>
.late {{ color: #aaa; background: #fff }}
@media (prefers-color-scheme: dark) {{ body {{ background: #111; color: {dark} }} }}
</style></head><body><main><h1>Cases</h1><table><tbody>{rows}</tbody></table>{more}</main></body></html>
"""


@pytest.mark.parametrize("page", ["desk"], indirect=True)
@pytest.mark.parametrize(
    ("dark", "more", "rule"),
    [
        ("#eee", "", None),
        ("#eee", '<img src="data:,">', "image-alt"),
        ("#333", "", "color-contrast"),
    ],
    ids=["sound", "a picture without words", "dark on dark"],
)
def test_a_planted_fault_is_found(page, dark, more, rule):
    page.set_content(PAGE.format(dark=dark, rows=ROWS, more=more))

    found = faults(page)

    assert [rule in report for report in found] == ([True] if rule else [])


@pytest.mark.parametrize("page", ["desk"], indirect=True)
def test_a_row_made_otherwise_is_looked_at_wherever_it_stands(page):
    late = '<tr><td class="late">Case 9</td></tr>'
    page.set_content(PAGE.format(dark="#eee", rows=ROWS + late, more=""))

    assert len(faults(page)) == 2
