-- One row per target and year: the plan, what came of it and the verdict. They are from the edition of the whole year, or else from the latest of that year.
-- value: The figure that stands for the year, or for the part of it that the edition knows.
-- result_period_code: The period of that figure.
-- verdict_code: The verdict; not_assessed too for a target that is only followed, which no verdict is given on.
-- verdict_vi: The verdict as printed.
-- reason_vi: Why the verdict is this.
-- status_code: The status of the figure, SDMX CL_OBS_STATUS reduced.
-- qualifier: How exactly the figure was stated.
-- basis: What part of the period the figure measures.
-- edition: The edition that this is told by.
select
  targets.year, targets.indicator_code, indicators.indicator_name_vi, indicators.unit_vi,
  targets.target_kind, targets.plan_text, targets.low_bound, targets.high_bound, targets.amount, targets.denominator_name,
  results.value, results.qualifier, results.status_code, results.period_code as result_period_code, results.basis,
  coalesce(assessments.verdict_code, 'not_assessed') as verdict_code, verdict_words(coalesce(assessments.verdict_code, 'not_assessed')) as verdict_vi,
  assessments.difference_value, assessments.difference_unit_vi, coalesce(assessments.reason_vi, 'chỉ tiêu theo dõi, không đánh giá') as reason_vi,
  indicators.owner_agency_code, targets.document, targets.item, targets.edition
from core.fct_targets as targets
join analysis.editions as editions using (edition)
left join core.dim_indicators as indicators using (edition, indicator_code)
left join core.fct_results as results using (edition, indicator_code)
left join core.fct_assessments as assessments using (edition, indicator_code)
qualify row_number() over (
  partition by targets.year, targets.indicator_code
  order by editions.period_code = cast(targets.year as varchar) desc, left(editions.period_code, 4) = cast(targets.year as varchar) desc, recency_rank) = 1
