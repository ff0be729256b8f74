with edition as (
  select * from run.edition
),
targets as (
  select targets.*
  from reference.targets as targets
  join edition on targets.year = edition.year
),
indicators as (
  select * from core.dim_indicators
),
-- A plan that speaks of the year before saw its estimate, not the figure that came later; it counts on the boundaries of the result only.
estimates as (
  select figures.indicator_code, figures.value, figures.value is null and figures.place = 3 as is_on_other_boundaries, figures.missing_reason_vi
  from core.fct_city_figures as figures
  join edition on figures.period_code = cast(edition.year - 1 as varchar)
  where figures.basis = 'year_estimate'
),
results as (
  select * from core.fct_results
),
based as (
  select
    targets.*,
    indicators.decimals,
    indicators.unit_code,
    indicators.direction_code as indicator_direction,
    documents.title_vi,
    estimates.value as base_value,
    coalesce(estimates.is_on_other_boundaries, false) as is_on_other_boundaries,
    coalesce(estimates.missing_reason_vi, '') as missing_reason_vi,
    results.reported_plan_percent,
    targets.kind = 'meet_or_exceed_estimate' and targets.amount is null and results.reported_plan_percent is not null as is_judged_on_percent
  from targets
  join indicators on indicators.indicator_code = targets.indicator
  left join estimates on estimates.indicator_code = targets.indicator
  left join results on results.indicator_code = targets.indicator
  left join reference.documents as documents on documents.code = targets.document
),
bounded as (
  select
    *,
    case
      when kind in ('at_least', 'more_than', 'range', 'exact') then low
      when kind = 'about' then value_low(low, 'about', decimals)
      when kind = 'increase_over_previous_year_percent' then divide_half_up(base_value * (100 + low), 100, decimals)
      when kind = 'change_by' and indicator_direction <> 'lower' then base_value + low
      when kind = 'meet_or_exceed_estimate' then case when is_judged_on_percent then 100 else amount end
    end as low_bound,
    case
      when kind in ('at_most', 'less_than') then coalesce(high, low)
      when kind = 'range' then high
      when kind = 'exact' then low
      when kind = 'about' then value_high(low, 'about', decimals)
      when kind = 'increase_over_previous_year_percent' then divide_half_up(base_value * (100 + high), 100, decimals)
      when kind = 'change_by' and indicator_direction = 'lower' then base_value - low
    end as high_bound
  from based
),
words as (
  select year, indicator_code, plan_text, plan_words_vi from core.fct_plan_words
),
worded as (
  select
    bounded.year,
    bounded.indicator as indicator_code,
    kind as target_kind,
    case
      when indicator_direction = 'none' then 'none'
      when kind in ('at_most', 'less_than') then 'lower'
      when kind in ('at_least', 'more_than', 'meet_or_exceed_estimate') then 'higher'
      else indicator_direction
    end as direction_code,
    cast(low_bound as decimal(28,6)) as low_bound,
    cast(high_bound as decimal(28,6)) as high_bound,
    kind not in ('more_than', 'less_than') as is_inclusive,
    coalesce(low_bound, high_bound) is not null as is_resolved,
    case
      when coalesce(low_bound, high_bound) is not null then ''
      when kind = 'qualitative' then 'chỉ tiêu định tính'
      when kind = 'meet_or_exceed_estimate' then 'thiếu dự toán'
      when is_on_other_boundaries then 'thiếu số ước thực hiện năm trước trên cùng địa giới'
      when missing_reason_vi <> '' then missing_reason_vi || ' với số ước thực hiện năm trước'
      else 'thiếu số ước thực hiện năm trước'
    end as unresolved_reason_vi,
    is_judged_on_percent,
    base_value,
    scenario_1,
    scenario_2,
    stretch,
    amount,
    words.plan_text,
    words.plan_words_vi,
    denominator_name,
    document,
    coalesce(nullif(title_vi, ''), document) as document_title_vi,
    item,
    document_status,
    source_url
  from bounded
  join words on words.indicator_code = bounded.indicator and words.year = bounded.year
)
select * from worded
