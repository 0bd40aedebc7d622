"""How things are counted, as parts of patterns: the numeral and the word behind it."""

from __future__ import annotations

_NUMERAL = r"(?:\d[\d.]*|[一二两三四五六七八九十百零]{1,6})"
COUNT = rf"{_NUMERAL}(?:[至到~—-]+{_NUMERAL})?(?:余|多)?"
UNIT = r"(?:人次|件次|批次|场次|个|项|方面|件|大|类|部(?!门)|份|次|名|条|家|期|场|位|轮|批|篇|宗)"
