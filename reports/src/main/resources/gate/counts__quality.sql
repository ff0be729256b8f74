-- The report on data quality counts as the summary does who owes and who has reported, in its sentence and line by line.
with summary as (
  select owing_count, reported_count from marts.edition__summary
),
counted as (
  select
    'câu “' || delivery_vi || '”' as place_vi,
    coalesce(try_cast(regexp_extract(delivery_vi, 'có (\d+) đơn vị phải gửi báo cáo', 1) as integer), 0) as owing_count,
    coalesce(try_cast(regexp_extract(delivery_vi, 'có (\d+) đơn vị đã báo cáo \(', 1) as integer), 0) as reported_count
  from marts.data_quality__totals
  union all
  select 'bảng từng đơn vị', count(*), count(*) filter (state_code = 'reported')
  from marts.data_quality__agencies
)
select
  place_vi,
  counted.reported_count || '/' || counted.owing_count || ' đơn vị' as found_vi,
  summary.reported_count || '/' || summary.owing_count || ' đơn vị' as expected_vi
from counted
cross join summary
where (counted.owing_count, counted.reported_count) is distinct from (summary.owing_count, summary.reported_count)
