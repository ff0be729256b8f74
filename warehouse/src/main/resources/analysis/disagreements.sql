-- One row per difference between two statements of one thing. It counts what an edition tells of its own year, each by its words once: of another source (SOURCES_DIFFER), agency or edition, and of sums, changes and percentages of the plan. What another source published of any year is in reference_figures; its is_told says which of it is told here.
-- kind: disagreement between an owner and another source, agency or edition, or finding, of what figures say against one another.
-- cell: The cell of the workbook that own_value stands in.
-- indicator_name_vi: The indicator's name as printed.
-- area_name_vi: The territory's name.
-- unit_vi: The unit of own_value and other_value: % where changes or percentages of the plan differ, else the indicator's.
-- rule_vi: What the finding_code means: the sentence of its rule, with … for what each case tells.
select
  disagreements.indicator_code, indicator_name_vi,
  disagreements.area_code, area_name_vi,
  disagreements.period_code, disagreements.basis, basis_words(disagreements.basis) as basis_name_vi,
  disagreements.kind, case disagreements.kind when 'disagreement' then 'chưa thống nhất' else 'số liệu mâu thuẫn' end as kind_vi,
  disagreements.finding_code, rule_vi,
  disagreements.* exclude (edition, disagreement_order, indicator_code, area_code, period_code, basis, kind, finding_code),
  case when is_apart_in_points and not is_in_points(unit_code) then '%' else unit_vi end as unit_vi,
  disagreements.edition
from core.fct_disagreements as disagreements
join analysis.editions as editions using (edition)
left join analysis.indicators using (indicator_code)
left join analysis.areas on areas.area_code = disagreements.area_code
left join main.finding_words using (finding_code)
qualify row_number() over (
  partition by disagreements.indicator_code, disagreements.area_code, disagreements.period_code, basis, finding_code, text_vi order by knowledge_rank) = 1
