-- How many have reported is told in one way: the sentence on coverage and the words of the opening have the summary's counts.
with summary as (
  select *, reported_count || '/' || owing_count || ' đơn vị đã báo cáo' as expected_vi from marts.edition__summary
),
said as (
  select text_vi as said_vi from marts.edition__paragraphs
  union all
  select coverage_text_vi from summary
),
counted as (
  select said_vi, regexp_extract(said_vi, '^(Có )?(\d+/\d+ đơn vị đã báo cáo)', 2) as found_vi from said
)
select 'câu “' || said_vi || '”' as place_vi, found_vi, expected_vi
from counted
cross join summary
where found_vi not in ('', expected_vi)
