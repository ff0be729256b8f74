with edition as (
  select * from run.edition
),
-- Part of a year is never judged: flows stand beside the time gone, rates beside the nearer bound.
placed as (
  select
    results.indicator_code,
    indicators.nature_code,
    indicators.unit_code,
    indicators.frequency_code,
    targets.low_bound,
    targets.high_bound,
    targets.amount,
    targets.target_kind,
    coalesce(plan_name_words(targets.target_kind, targets.denominator_name), '') as plan_name_vi,
    coalesce(targets.unresolved_reason_vi, '') as unresolved_reason_vi,
    targets.direction_code,
    -- The plan that the owner divides by, where it is named and is another than the year's.
    case when indicators.nature_code = 'flow' and results.denominator_name <> coalesce(targets.denominator_name, '') then results.denominator_name else '' end as other_plan_name,
    targets.indicator_code is not null as has_target,
    results.value,
    case when results.value is null then coalesce(latest.latest_text_vi, '') else '' end as latest_text_vi,
    results.qualifier,
    results.reported_plan_percent,
    results.period_code,
    results.basis,
    indicators.decimals,
    indicators.unit_vi,
    phases.month as phase_month,
    phases.amount as phase_value,
    edition.is_whole_year,
    edition.last_month,
    -- A figure of eight months stands beside eight months, also in a report of nine, one until a day beside the days until then.
    case when results.basis = 'cumulative' then elapsed_percent_at(results.period_code, results.measured_to) else edition.elapsed_percent end as elapsed_percent,
    case
      when indicators.nature_code <> 'flow' then null
      when targets.target_kind = 'meet_or_exceed_estimate' then divide_half_up(results.value * 100, targets.amount, 2)
      else divide_half_up(results.value * 100, coalesce(targets.low_bound, targets.high_bound), 2)
    end as computed_plan_percent,
    case
      when results.value > coalesce(targets.high_bound, targets.low_bound) then coalesce(targets.high_bound, targets.low_bound)
      when results.value < coalesce(targets.low_bound, targets.high_bound) then coalesce(targets.low_bound, targets.high_bound)
    end as nearest_bound
  from core.fct_results as results
  join core.dim_indicators as indicators using (indicator_code)
  left join core.fct_targets as targets using (indicator_code)
  left join core.fct_latest_texts as latest using (indicator_code)
  cross join edition
  left join reference.phases as phases
    on phases.indicator = results.indicator_code and phases.year = edition.year
    and results.basis = 'cumulative' and results.value is not null and not edition.is_whole_year
    and results.period_code = phases.year || '-' || lpad(cast(phases.month as varchar), 2, '0')
),
percented as (
  select
    *,
    divide_half_up(value * 100, phase_value, 2) as phase_percent,
    coalesce(reported_plan_percent, computed_plan_percent) as plan_percent,
    reported_plan_percent is not null as is_reported_percent
  from placed
),
progress as (
  select
    indicator_code,
    cast(plan_percent as decimal(28,6)) as plan_percent,
    cast(computed_plan_percent as decimal(28,6)) as computed_plan_percent,
    is_reported_percent,
    cast(elapsed_percent as decimal(28,6)) as elapsed_percent,
    case
      when plan_percent is null then ''
      else case when not is_reported_percent then qualifier_words(qualifier) else '' end || vi_number(plan_percent, 2) || '%'
        || case when is_reported_percent and other_plan_name <> '' then ' ' || other_plan_name else '' end
    end as plan_percent_text,
    plan_name_vi,
    case
      when is_whole_year then ''
      when value is null and plan_percent is null then case
        when frequency_code = 'year' then 'chỉ tiêu năm'
        when not is_asked_at(frequency_code, last_month) then 'chưa đến kỳ báo cáo'
        else 'chưa có số liệu' || case when latest_text_vi = '' then '' else ' của kỳ báo cáo' end end
        || case when latest_text_vi = '' then '' else '; gần nhất ' || latest_text_vi end
      when plan_percent is not null and nature_code = 'flow'
        then 'đạt ' || case when not is_reported_percent then qualifier_words(qualifier) else '' end || vi_number(plan_percent, 2) || '% '
          || case when is_reported_percent and other_plan_name <> '' then other_plan_name else plan_name_vi end
          || ' sau ' || vi_number(elapsed_percent, 2) || '% thời gian'
          || case when phase_value is null then '' else ', bằng ' || qualifier_words(qualifier) || vi_number(phase_percent, 2) || '% kế hoạch ' || phase_month || ' tháng ('
            || vi_number(phase_value, decimals) || ' ' || unit_vi || ')' end
      when value is not null and unresolved_reason_vi <> '' and target_kind <> 'qualitative' then 'chưa so được với mục tiêu năm: ' || unresolved_reason_vi
      when not has_target or not is_in_points(unit_code) then ''
      when nearest_bound is null then case when low_bound is not null and high_bound is not null then 'trong khoảng mục tiêu năm' else 'bằng mục tiêu năm' end
      else case when value > nearest_bound then 'cao hơn ' else 'thấp hơn ' end
        || 'mục tiêu năm ' || difference_words(abs(value - nearest_bound), unit_code)
    end as progress_text_vi,
    cast(case when is_in_points(unit_code) then value - nearest_bound end as decimal(28,6)) as distance_points,
    latest_text_vi,
    cast(phase_value as decimal(28,6)) as phase_value,
    cast(phase_percent as decimal(28,6)) as phase_percent,
    -- Where it stands before the year is over: an amount beside the plan's own part of the year, or the time gone where it has none; a rate beside the target of the year.
    case
      when is_whole_year or not has_target then ''
      when phase_value is not null and direction_code = 'higher' then case when value >= phase_value then 'on_pace' else 'behind' end
      when nature_code = 'flow' and direction_code = 'higher' and plan_percent is not null
        then case when plan_percent >= elapsed_percent then 'on_pace' else 'behind' end
      when not is_in_points(unit_code) or value is null then ''
      when nearest_bound is null or (direction_code = 'higher' and value > nearest_bound) or (direction_code = 'lower' and value < nearest_bound) then 'at_target'
      else 'off_target' end as pace_code
  from percented
)
select * from progress
