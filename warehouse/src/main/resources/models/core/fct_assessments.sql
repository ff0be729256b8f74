with edition as (
  select * from run.edition
),
overrides as (
  select overrides.*
  from reference.overrides as overrides
  join edition on overrides.year = edition.year
  qualify row_number() over (partition by overrides.indicator order by overrides.recorded_at desc, overrides.verdict, overrides.reason_vi) = 1
),
ruled as (
  select
    *,
    case
      when judged_value is null or not is_resolved or place is null then 'not_assessed'
      when direction_code = 'none' then case when place = 0 or (place = 1 and ceiling_bound is null) then 'met' else 'not_met' end
      when place = 1 then 'exceeded'
      when place = 0 then 'met'
      else 'not_met'
    end as rule_verdict_code,
    -- What the difference is taken against: the bound on the side where the figure lies.
    case
      when judged_low > coalesce(high_bound, low_bound) then coalesce(high_bound, low_bound)
      when judged_high < coalesce(low_bound, high_bound) then coalesce(low_bound, high_bound)
    end as nearest_bound
  from core.fct_placements
),
differing as (
  select
    *,
    case when is_judged_on_percent then 'percentage_point' else unit_code end as difference_basis,
    difference_of(judged_value, nearest_bound, case when is_judged_on_percent then 'percentage_point' else unit_code end) as difference_value
  from ruled
),
-- One sentence a verdict, as the report prints it.
explained as (
  select
    *,
    case
      when judged_value is null then case status_code when 'M' then 'không phát sinh' when 'Q' then 'số liệu bảo mật' else 'không có báo cáo' end
      when not is_resolved then unresolved_reason_vi
      when place is null then 'số liệu gần đúng'
      when is_judged_on_percent then 'thực hiện ' || vi_number(judged_value, 2) || '% ' || plan_name_words(target_kind, denominator_name) || ' theo tỷ lệ đơn vị báo cáo'
      when nearest_bound is null and low_bound is not null and high_bound is not null and low_bound <> high_bound then 'trong khoảng mục tiêu'
      when nearest_bound is null and place = -1 then 'chỉ bằng mức mục tiêu'
      when nearest_bound is null and qualifier <> 'exact' then case when direction_code = 'lower' then 'không cao hơn mục tiêu' else 'không thấp hơn mục tiêu' end
      when nearest_bound is null then 'bằng mục tiêu'
      else case when judged_low > nearest_bound then 'cao hơn ' else 'thấp hơn ' end
        || 'mục tiêu' || case when difference_value > 0 then ' ' || difference_words(difference_value, difference_basis) else '' end
    end || case when place is not null and judged_value is not null and is_resolved and qualifier <> 'exact' and not is_judged_on_percent then ' (số liệu gần đúng)' else '' end as rule_reason_vi
  from differing
),
assessments as (
  select
    explained.indicator_code,
    coalesce(overrides.verdict, explained.rule_verdict_code) as verdict_code,
    explained.rule_verdict_code,
    overrides.indicator is not null as is_overridden,
    case when overrides.indicator is null then explained.rule_reason_vi
      else overrides.reason_vi || ' (' || overrides.who || ' xác định; theo quy tắc: ' || lower(verdict_words(explained.rule_verdict_code)) || ', ' || explained.rule_reason_vi || ')'
    end as reason_vi,
    cast(explained.judged_value as decimal(28,6)) as judged_value,
    cast(explained.judged_low as decimal(28,6)) as judged_low,
    cast(explained.judged_high as decimal(28,6)) as judged_high,
    explained.low_bound,
    explained.high_bound,
    explained.direction_code,
    explained.difference_value,
    case when explained.difference_value is null then '' else difference_unit_words(explained.difference_basis) end as difference_unit_vi,
    case when explained.difference_value is null or explained.difference_value = 0 then ''
      else case when explained.judged_low > explained.nearest_bound then '+' else '-' end || difference_text(explained.difference_value, explained.difference_basis) end as difference_text
  from explained
  left join overrides on overrides.indicator = explained.indicator_code
)
select * from assessments
