select
  'figures' as sheet, value_cell as cell, value as found, cast(round(usual_rate, 2) as decimal(28, 6)) as expected,
  indicator_name_vi, indicator_name_en,
  case odd_one
    when 'numerator' then ' Tử số ở ô ' || numerator_cell || ' có thể ghi theo đơn vị khác (' || numerator_known_vi || '), có phải là ' || vi_number(numerator_due, 6) || ' không?'
    when 'denominator' then ' Mẫu số ở ô ' || denominator_cell || ' có thể ghi theo đơn vị khác (' || denominator_known_vi || '), có phải là ' || vi_number(denominator_due, 6) || ' không?'
    else '' end as amount_vi,
  case odd_one when 'numerator' then ' The numerator may be in another unit.' when 'denominator' then ' The denominator may be in another unit.' else '' end as amount_en,
  case when usual_rate is null then 'history_short' end as not_evaluated_reason
from shared.rates
where usual_rate is null or (not is_off and power <> 0)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from shared.rates)
