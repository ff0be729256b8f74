with past as (
  select indicator_code, area_code, period_code, basis, value, reported_yoy_percent, reported_plan_percent, collection_code
  from history.figures
  where value is not null
  qualify row_number() over (
    partition by indicator_code, area_code, period_code, basis
    order by collection_position(collection_code) desc, received_at desc) = 1
),
given_again as (
  select
    figures.row_number, figures.indicator_code, figures.value, figures.value_cell,
    past.value as earlier_value, past.collection_code as earlier_collection,
    case when figures.reported_plan_percent is null then past.reported_plan_percent end as plan_percent,
    case when figures.reported_yoy_percent is null then past.reported_yoy_percent end as yoy_percent
  from submission.figures as figures
  cross join submission.identity as identity
  join past using (indicator_code, area_code, period_code, basis)
  where figures.value is not null
    and collection_position(identity.collection_code) > collection_position(past.collection_code)
)
select
  'figures' as sheet, value_cell as cell, value as found, earlier_value, earlier_collection,
  collection_words(earlier_collection) as earlier_words,
  concat_ws(' và ', 'so kế hoạch ' || vi_number(plan_percent, 2) || ' %', 'so cùng kỳ ' || vi_number(yoy_percent, 2) || ' %') as left_out_vi,
  concat_ws(' and ', cast(plan_percent as decimal(28,2)) || ' % of the plan', cast(yoy_percent as decimal(28,2)) || ' % over the same period') as left_out_en,
  coalesce('; theo kế hoạch mà số cũ cho thấy, tỷ lệ so kế hoạch của số mới khoảng '
    || vi_number(divide_half_up(value * plan_percent, earlier_value, 2), 2) || ' %', '') as proposed_vi,
  coalesce('; by the plan that the earlier figure tells of it is about '
    || cast(divide_half_up(value * plan_percent, earlier_value, 2) as decimal(28, 2)) || ' % of the plan', '') as proposed_en,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
from given_again
join reference.indicators as indicators on indicators.code = given_again.indicator_code
where plan_percent is not null or yoy_percent is not null
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from given_again)
