-- One row per contradiction within the plan itself: targets that cannot all hold.
-- plan_year: The year of the plan.
-- indicator_code: The whole whose parts do not fit it, or the level that its growth does not lead to.
-- finding_code: PLAN_SHARES_MISS_WHOLE, PLAN_MEAN_OUTSIDE_PARTS or PLAN_IMPLIES_OTHER_BASE.
-- rule_vi: What the finding_code means.
-- text_vi: The finding, as printed.
select
  findings.plan_year, findings.indicator_code, indicator_name_vi, findings.finding_code, rule_vi,
  findings.* exclude (edition, plan_year, indicator_code, finding_code, note_order),
  findings.edition
from core.fct_plan_findings as findings
join analysis.editions as editions using (edition)
left join analysis.indicators using (indicator_code)
left join main.finding_words using (finding_code)
qualify row_number() over (partition by plan_year, finding_code, findings.indicator_code order by knowledge_rank) = 1
