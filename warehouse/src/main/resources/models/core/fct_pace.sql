with edition as (
  select * from run.edition
),
seasons as (
  select
    indicator_code,
    median_of(list(share_percent)) as share_percent,
    count(*) as years_count,
    string_agg(year || case when is_on_other_boundaries then '‡' else '' end, ', ' order by year) as years_text,
    string_agg(input_cells_text, '; ' order by year) as input_cells_text
  from core.fct_season_shares
  group by indicator_code
),
errors as (
  select indicator_code, median_of(list(abs(error_percent))) as error_percent, count(*) as years_count, any_value(measured_on_vi) as measured_on_vi
  from core.fct_projection_errors
  group by indicator_code
),
-- Flows of which more is better and that the plan of the year speaks of, or the owner's own percentage of a plan that is not known here; a whole year has no pace.
aimed as (
  select
    results.*,
    indicators.unit_code,
    targets.indicator_code is not null as has_target,
    case when targets.target_kind = 'meet_or_exceed_estimate' then targets.amount else coalesce(targets.low_bound, targets.high_bound) end as target_value,
    coalesce(plan_name_words(targets.target_kind, targets.denominator_name), nullif(results.denominator_name, ''), 'kế hoạch năm') as target_words_vi,
    case when results.basis = 'cumulative' then cast(right(results.period_code, 2) as integer) end as months
  from core.fct_results as results
  join core.dim_indicators as indicators using (indicator_code)
  left join core.fct_targets as targets using (indicator_code)
  cross join edition
  where indicators.nature_code = 'flow'
    and indicators.frequency_code <> 'year'
    and coalesce(targets.direction_code, case when results.reported_plan_percent is not null then indicators.direction_code end) = 'higher'
    and not edition.is_whole_year
),
paced as (
  select
    aimed.*,
    -- The owner's own percentage may have another denominator than this target: it serves where the target has no amount, and of a figure that is only a bound.
    value is null or target_value is null or qualifier <> 'exact' and reported_plan_percent is not null and denominator_name in ('', target_words_vi) as is_reported_percent,
    case when is_reported_percent then reported_plan_percent else divide_half_up(value * 100, target_value, 2) end as plan_percent,
    elapsed_percent_at(aimed.period_code, aimed.measured_to) as elapsed_percent,
    case when aimed.target_value > aimed.value then aimed.target_value - aimed.value when aimed.target_value is not null then 0 end as remaining_value,
    case when aimed.target_value is not null and aimed.months < 12 then divide_half_up(greatest(aimed.target_value - aimed.value, 0), 12 - aimed.months, 4) end as needed_per_month,
    divide_half_up(aimed.value, aimed.months, 4) as mean_per_month,
    seasons.share_percent,
    seasons.years_count,
    seasons.years_text,
    seasons.input_cells_text as season_cells_text,
    divide_half_up(aimed.target_value * seasons.share_percent, 100, 4) as expected_value,
    divide_half_up(aimed.value * 100, seasons.share_percent, 4) as projected_value,
    errors.error_percent,
    errors.years_count as error_years_count,
    errors.measured_on_vi
  from aimed
  left join seasons using (indicator_code)
  left join errors using (indicator_code)
),
projected as (
  select
    *,
    case
      when value is null and plan_percent is null then 'no_figure'
      when plan_percent is null then 'no_target'
      when share_percent is null then 'no_history'
      else 'projected'
    end as state_code,
    coalesce(
      divide_half_up(projected_value * 100, target_value, 2),
      divide_half_up(plan_percent * 100, share_percent, 2)) as projected_plan_percent
  from paced
),
pace as (
  select
    indicator_code,
    state_code,
    case state_code
      when 'no_figure' then 'chưa có số liệu của kỳ báo cáo'
      when 'no_target' then 'chưa có số kế hoạch, dự toán của năm'
      when 'no_history' then 'chưa đủ số liệu để dự báo: không có năm trước nào có cả số cùng kỳ và số cả năm'
      else '' end as not_projected_reason_vi,
    period_code,
    cast(months as integer) as months_count,
    value as reached_value,
    qualifier,
    has_target,
    target_value,
    target_words_vi,
    plan_percent,
    coalesce(case when is_reported_percent then '' else qualifier_words(qualifier) end || vi_number(plan_percent, 2) || '%', '') as plan_percent_text,
    case when reported_plan_percent <> plan_percent
      then 'đơn vị báo cáo ' || vi_number(reported_plan_percent, 2) || '%' || case when denominator_name = '' then '' else ' ' || denominator_name end
      else '' end as reported_words_vi,
    elapsed_percent,
    cast(remaining_value as decimal(28,6)) as remaining_value,
    needed_per_month,
    mean_per_month,
    divide_half_up(needed_per_month * 100, mean_per_month, 2) as needed_ratio_percent,
    share_percent as season_share_percent,
    cast(coalesce(years_count, 0) as integer) as season_years_count,
    coalesce(years_text, '') as season_years_text,
    expected_value,
    cast(value - expected_value as decimal(28,6)) as ahead_value,
    case when state_code = 'projected' then 'seasonal_share' else 'not_projected' end as method_code,
    case when state_code = 'projected'
      then 'lũy kế ' || months || ' tháng chia cho ' || vi_number(share_percent, 2) || '%, tỷ lệ trung vị của năm đã đạt vào cùng kỳ (' || years_count || ' năm: ' || years_text || ')'
        || case when error_percent is null then '; chưa đủ năm để đo sai số' else '; sai số trung vị khi thử với ' || error_years_count || ' năm trước là ' || vi_number(error_percent, 2) || '% (' || measured_on_vi || ')' end
      else '' end as method_vi,
    case when state_code = 'projected' then projected_value end as projected_value,
    case when state_code = 'projected' then projected_plan_percent end as projected_plan_percent,
    cast(case when state_code = 'projected' and target_value is not null then greatest(target_value - projected_value, 0) end as decimal(28,6)) as shortfall_value,
    error_percent as past_error_percent,
    cast(coalesce(error_years_count, 0) as integer) as past_error_years_count,
    case when cell = '' then '' else agency_code || ' ' || collection_code || ' ' || sheet || '!' || cell || ' (' || left(submission_sha256, 8) || ')' end as cell_text,
    coalesce(season_cells_text, '') as season_cells_text
  from projected
)
select * from pace
