-- One row per target and year: the plan, what came of it and the verdict. They are from the edition of the whole year, or else from the latest of that year.
-- target_kind: How the plan states its target: at_least, at_most, more_than, less_than, range, about, exact, change_by, increase_over_previous_year_percent, meet_or_exceed_estimate, qualitative.
-- value: The figure that stands for the year, or for the part of it that the edition knows.
-- result_period_code: The period of that figure.
-- verdict_code: The verdict: met, exceeded, not_met, not_assessed; the last too for a target that is only followed, which no verdict is given on.
-- verdict_vi: The verdict as printed.
-- reason_vi: Why the verdict is this.
-- status_code: The status of the figure, SDMX CL_OBS_STATUS reduced.
-- owner_agency_name_vi: The name of the agency that answers for the indicator.
-- document_title_vi: The document that states the target: its title, with number and day where it has them.
-- document_status: What kind of document it is: resolution, party_programme, draft_resolution, press.
-- document_status_vi: The kind of document, in words.
-- document: The document, by its code in the catalog.
-- qualifier: How exactly the figure was stated: exact, more_than, less_than, about.
-- basis: What part of the period the figure measures: month, quarter, cumulative, end_of_period, year_estimate, year.
-- phase_value: What the plan itself wants by the end of that period, since January; NULL where it states no part of the year for it.
-- phase_percent: The value in percent of it.
-- The narrow keys are ranked, and the rows fetched by them, one relation after another: those of every edition at once would fill the memory.
with told as materialized (
  select edition, year, indicator_code, editions.period_code = cast(year as varchar) as is_of_the_year
  from core.fct_targets
  join analysis.editions as editions using (edition)
  qualify row_number() over (
    partition by year, indicator_code
    order by editions.period_code = cast(year as varchar) desc, left(editions.period_code, 4) = cast(year as varchar) desc, recency_rank) = 1
),
results as materialized (
  from core.fct_results semi join told using (edition, indicator_code)
),
assessments as materialized (
  from core.fct_assessments semi join told using (edition, indicator_code)
),
progress as materialized (
  select edition, indicator_code, phase_value, phase_percent
  from core.fct_progress semi join told using (edition, indicator_code)
),
indicators as materialized (
  from core.dim_indicators semi join told using (edition, indicator_code)
)
select
  targets.year, targets.indicator_code, indicators.indicator_name_vi, indicators.unit_vi,
  targets.target_kind, target_kind_words(targets.target_kind) as target_kind_vi, targets.plan_text, targets.low_bound, targets.high_bound, targets.amount, targets.denominator_name,
  results.value, results.qualifier, qualifier_name(results.qualifier) as qualifier_name_vi, results.status_code, status_words(results.status_code) as status_vi, results.period_code as result_period_code, results.basis, basis_words(results.basis) as basis_name_vi, progress.phase_value, progress.phase_percent,
  coalesce(assessments.verdict_code, 'not_assessed') as verdict_code, verdict_words(coalesce(assessments.verdict_code, 'not_assessed')) as verdict_vi,
  assessments.difference_value, assessments.difference_unit_vi, coalesce(assessments.reason_vi, case when told.is_of_the_year then 'chỉ tiêu theo dõi, không đánh giá' else 'kỳ tổng hợp chưa hết năm ' || targets.year || ', chưa đánh giá' end) as reason_vi,
  indicators.owner_agency_code, agencies.agency_name_vi as owner_agency_name_vi,
  targets.document, targets.document_title_vi, targets.item, targets.document_status,
  case targets.document_status when 'resolution' then 'nghị quyết' when 'party_programme' then 'chương trình của cấp ủy'
    when 'draft_resolution' then 'dự thảo nghị quyết' when 'press' then 'theo báo chí' else '' end as document_status_vi,
  targets.edition
from core.fct_targets as targets
join told using (edition, year, indicator_code)
left join indicators using (edition, indicator_code)
left join results using (edition, indicator_code)
left join progress using (edition, indicator_code)
left join assessments using (edition, indicator_code)
left join analysis.agencies as agencies on agencies.agency_code = indicators.owner_agency_code
