-- The verdicts of a year: the summary's four counts are the rows of the scorecard and add up to all numbered indicators.
with said as (
  select headline_count, exceeded_count, met_count, not_met_count, not_assessed_count from marts.edition__summary
),
counted as (
  select
    count(*) as headline_count,
    count(*) filter (headline_verdict_code = 'exceeded') as exceeded_count,
    count(*) filter (headline_verdict_code = 'met') as met_count,
    count(*) filter (headline_verdict_code = 'not_met') as not_met_count,
    count(*) filter (headline_verdict_code = 'not_assessed') as not_assessed_count
  from marts.year_end__scorecard
  where level = 0
)
select
  'year_end' as report_code,
  'kết quả đánh giá các chỉ tiêu chủ yếu' as place_vi,
  cast(said as varchar) as found_vi,
  cast(counted as varchar) as expected_vi
from said
cross join counted
where said is distinct from counted
