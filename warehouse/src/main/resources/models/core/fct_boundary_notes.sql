with crossing as (
  select results.*, indicators.indicator_name_vi, indicators.list_code = 'followed' as is_followed, indicators.line_order
  from core.fct_results as results
  join core.dim_indicators as indicators using (indicator_code)
  where results.is_break and (results.value is not null or results.reported_yoy_percent is not null)
),
said as (
  select
    1 as place,
    'Địa giới thay đổi từ ngày ' || vi_date(city.began_on) || ': ' || city.area_name_vi || ' gồm ' || city.origin_names_vi || '. Số có dấu ‡ được so sánh qua mốc này.'
      || case when city.is_changed_in_year
        then ' Kế hoạch năm ' || edition.year || ' được lập trước mốc này; trừ chỉ tiêu đã được điều chỉnh theo địa giới mới, số so với kế hoạch không cùng phạm vi.' else '' end as text_vi
  from core.dim_city as city
  cross join run.edition as edition
  where exists (select 1 from crossing)
  union all
  select 2,
    'Số cùng kỳ được tính lại trên địa giới mới, cộng từ số liệu của ' || any_value(city.origin_names_vi) || ': '
      || string_agg(first_small(crossing.indicator_name_vi), '; ' order by crossing.is_followed, crossing.line_order) || '.'
  from crossing
  cross join core.dim_city as city
  where crossing.earlier_status_code = 'B'
  having count(*) > 0
  union all
  select 3,
    'Số cùng kỳ không tính lại được trên địa giới mới ('
      || case when crossing.earlier_missing_reason_vi = '' then 'chưa có số liệu cùng kỳ' else regexp_replace(crossing.earlier_missing_reason_vi, '^không đánh giá: ', '') end
      || '), tốc độ tăng nếu có là số đơn vị báo cáo: '
      || case when count(*) = (select count(*) from crossing) then 'tất cả các chỉ tiêu có dấu ‡'
        else string_agg(first_small(crossing.indicator_name_vi), '; ' order by crossing.is_followed, crossing.line_order) end || '.'
  from crossing
  where crossing.earlier_value is null
  group by crossing.earlier_missing_reason_vi
),
notes as (
  select cast(row_number() over (order by place, text_vi) as integer) as note_order, text_vi
  from said
)
select * from notes
