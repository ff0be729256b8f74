with indicators as (
  select * from core.dim_indicators
),
-- The city itself needs no name.
parts as (
  select code as area_code, ', ' || name_vi as area_words_vi from reference.areas where kind <> 'city'
),
sources as (
  from core.fct_source_differences union all by name from core.fct_growth_differences
  union all by name from core.fct_sum_differences union all by name from core.fct_part_differences union all by name from core.fct_year_differences
  union all by name from core.fct_narrative_differences
),
explained as (
  select
    sources.*,
    coalesce(explanations.text_vi, '') as explanation_vi,
    explanations.text_vi is not null as is_explained
  from sources
  left join reference.explanations as explanations
    on explanations.indicator = sources.indicator_code and explanations.area = sources.area_code
    and explanations.period = sources.period_code and explanations.basis = sources.basis
  qualify row_number() over (
    partition by sources.indicator_code, sources.area_code, sources.period_code, sources.basis, sources.finding_code, sources.found_text_vi
    order by explanations.recorded_at desc) = 1
),
-- What only the replaced edition printed stands in the table of changes, unless nothing explains it.
restated as (
  select
    indicator_code, area_code, period_code, basis,
    'disagreement' as kind,
    'EDITIONS_DIFFER' as finding_code,
    value as own_value,
    earlier_value as other_value,
    found_text_vi, submission_sha256, sheet, cell, explanation_vi,
    explained_by <> 'none' as is_explained
  from core.fct_restatements
  where explained_by = 'none' or not is_of_replaced_only
),
disagreements as (
  select
    cast(row_number() over (order by kind, indicators.list_code = 'followed', indicators.line_order, found.indicator_code, period_code, basis, area_code, found_text_vi) as integer) as disagreement_order,
    found.indicator_code, area_code, period_code, basis, kind, finding_code, own_value, other_value, is_explained,
    indicators.indicator_name_vi || coalesce(parts.area_words_vi, '') || ', ' || period_words_with_year(period_code, basis) || ': ' || found_text_vi
      || case when is_explained then '. Giải trình: ' || explanation_vi else '. Chưa thống nhất.' end as text_vi,
    submission_sha256, sheet, cell
  from (from explained union all by name from restated) as found
  join indicators using (indicator_code)
  left join parts using (area_code)
)
select * from disagreements
