-- Agencies that owe and have reported: the summary's counts are the rows of the annex.
with summary as (
  select * from marts.edition__summary
),
delivery as (
  select
    count(*) as owing_count,
    count(*) filter (starts_with(state_vi, 'đã báo cáo')) as reported_count
  from marts.edition__delivery
)
select
  'tình hình nộp báo cáo' as place_vi,
  summary.reported_count || '/' || summary.owing_count || ' đơn vị đã báo cáo' as found_vi,
  delivery.reported_count || '/' || delivery.owing_count || ' dòng của phụ lục' as expected_vi
from summary
cross join delivery
where summary.owing_count <> delivery.owing_count or summary.reported_count <> delivery.reported_count
