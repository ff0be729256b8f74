-- Who is not asked is told in one way: the sentence on coverage says it as the opening does.
with summary as (
  select regexp_extract(coverage_text_vi, '^[^;]*, (\d+ đơn vị [^;]*)', 1) as said_vi
  from marts.edition__summary
  where out_of_scope_count > 0
)
select
  'câu “' || text_vi || '”' as place_vi,
  text_vi as found_vi,
  said_vi as expected_vi
from marts.edition__paragraphs
cross join summary
where regexp_matches(text_vi, '^Có \d+/\d+ đơn vị đã báo cáo') and not contains(text_vi, said_vi)
