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
    order by explanations.recorded_at desc, explanations.text_vi, sources.submission_sha256, sources.sheet, sources.cell) = 1
),
-- What only the replaced edition printed stands in the table of changes, unless nothing explains it.
restated as (
  select
    indicator_code, area_code, period_code, basis,
    'disagreement' as kind,
    'EDITIONS_DIFFER' as finding_code,
    value as own_value,
    earlier_value as other_value,
    is_exact, found_text_vi, submission_sha256, sheet, cell, explanation_vi,
    explained_by <> 'none' as is_explained,
    comparator_code <> 'none' as is_of_rates
  from core.fct_restatements
  where explained_by = 'none' or not is_of_replaced_only
),
-- How far the two are apart, at least so far where one is only a bound: in dong where both are amounts, and as a part of the greater, or in points of a rate.
weighed as (
  select
    *,
    is_exact is not distinct from false as is_apart_at_least,
    case when is_apart_at_least then least_apart_value else abs(own_value - other_value) end as apart_value,
    case when unit_code = 'billion_vnd' and not is_of_rates then apart_value end as money_billion_vnd,
    is_of_rates or is_in_points(unit_code) as is_apart_in_points,
    case when is_apart_in_points then apart_value
      else divide_half_up(apart_value * 100, greatest(abs(own_value), abs(other_value)), 2) end as apart_percent
  from (
    select *, finding_code in ('REPORTED_YOY_DIFFERS', 'PLAN_PERCENT_DIFFERS') as is_of_rates from explained
    union all by name
    select * from restated)
  join indicators using (indicator_code)
),
-- The same words are said once: an estimate and the final figure that is the same differ from a third in the same way.
worded as (
  select
    weighed.*,
    weighed.indicator_name_vi || coalesce(parts.area_words_vi, '') || ', ' || period_words_with_year(period_code, basis) || ': ' || found_text_vi
      || case when is_explained then '. Giải trình: ' || explanation_vi else '. Chưa thống nhất.' end as text_vi
  from weighed
  left join parts using (area_code)
  qualify row_number() over (partition by indicator_code, kind, text_vi order by period_code, basis, area_code, finding_code, submission_sha256, sheet, cell) = 1
),
-- What is not explained comes first, the most money before less, then what is furthest apart.
disagreements as (
  select
    cast(row_number() over (
      order by kind, is_explained, money_billion_vnd desc nulls last, apart_percent desc nulls last,
        list_code = 'followed', line_order, indicator_code, period_code, basis, area_code, found_text_vi) as integer) as disagreement_order,
    indicator_code, area_code, period_code, basis, kind, finding_code, own_value, other_value,
    cast(money_billion_vnd as decimal(28,6)) as money_billion_vnd,
    cast(apart_percent as decimal(28,6)) as apart_percent,
    is_apart_in_points,
    is_apart_at_least,
    is_explained,
    text_vi,
    submission_sha256, sheet, cell
  from worded
)
select * from disagreements
