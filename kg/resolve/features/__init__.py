"""Clues about two entities, one small function each: what it found in words for people, None where it found nothing.

A clue decides nothing by itself; ``decide`` says which of them together do. The name of the function is the name of
the clue. To add one, write it in the module it belongs to and list it here with its name for people.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.resolve.features.keys import (
    other_body,
    other_key,
    other_kind,
    other_place,
    place_above,
    place_unknown,
    same_place,
)
from kg.resolve.features.laws import (
    correction_printed,
    equal_but_for_stage,
    named_together,
    next_step,
    official_list,
    only_title,
    other_type_word,
    same_core,
    topic_of_title,
)
from kg.resolve.features.people import (
    all_year,
    only_holder,
    same_name,
    same_office,
    same_session,
    two_posts_at_once,
)
from kg.resolve.features.renaming import (
    names_in_turn,
    renamed_in_list,
    renamed_in_text,
)
from kg.resolve.features.spelling import (
    equal_but_for_filler,
    equal_name,
    equal_without_owner,
    look_alike_character,
    lost_double,
    near_name,
    one_character_apart,
    other_level,
    other_numerals,
    short_of_full,
)
from kg.resolve.known import Known, Pair

Clue = Callable[[Pair, Known], str | None]
# every clue with its name for people, in the order they are looked for and shown
CLUES: dict[Clue, str] = {
    other_kind: "种类不同", other_key: "键不同", same_place: "同属一地", other_place: "地方不同",
    place_unknown: "其一地方未写明", place_above: "上下级地方", other_body: "机构不同", equal_name: "名称相同",
    equal_but_for_stage: "只差“草案”等字样", equal_without_owner: "略去所属后同名", one_character_apart: "只差一字",
    look_alike_character: "形近字", lost_double: "叠字脱落", other_numerals: "数字不同", other_type_word: "体例不同",
    other_level: "级别不同", topic_of_title: "计划事项即名称", only_title: "当地只此一部", same_core: "主题词相同",
    short_of_full: "一名为另一名之尾", near_name: "名称相近", equal_but_for_filler: "略去虚词后同名",
    official_list: "国家法律目录中为同一部", named_together: "同一报告写明全称", correction_printed: "已有更正",
    next_step: "立法环节前后相接", renamed_in_text: "原文说明更名", renamed_in_list: "更名表中有此更名",
    names_in_turn: "新旧名称先后相接", same_name: "姓名相同", two_posts_at_once: "同时任职两地",
    same_office: "同一职务", all_year: "年初年末均任此职", same_session: "同一次会议", only_holder: "该年只有一人具名",
}  # fmt: skip
