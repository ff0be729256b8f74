-- What differs is counted in one way: the summary, the sentence on limits and the report on data quality tell the same numbers.
with sentences as (
  select coalesce(string_agg(text_vi, ' ') filter (regexp_matches(text_vi, '\d+ số liệu (chưa thống nhất|khác nhau đã có giải trình)')), '') as limits_vi
  from marts.edition__paragraphs
),
said as (
  select
    limits_vi,
    disagreements_vi,
    coalesce(disagreement_count, 0) as summary_count,
    coalesce(try_cast(regexp_extract(limits_vi, '(\d+) số liệu chưa thống nhất', 1) as integer), 0) as open_count,
    coalesce(try_cast(regexp_extract(limits_vi, '(\d+) số liệu khác nhau đã có giải trình', 1) as integer), 0) as explained_count,
    coalesce(try_cast(regexp_extract(disagreements_vi, '(\d+) số liệu khác nhau', 1) as integer), 0) as differing_count,
    case when regexp_matches(disagreements_vi, '; (tất cả )?chưa có giải trình') then differing_count
      else coalesce(try_cast(regexp_extract(disagreements_vi, '(\d+) trong số đó chưa có giải trình', 1) as integer), 0) end as unexplained_count
  from marts.data_quality__totals
  cross join sentences
  cross join marts.edition__summary
)
select
  'số liệu chưa thống nhất: “' || disagreements_vi || '”' as place_vi,
  differing_count || ' số liệu khác nhau, ' || unexplained_count || ' chưa có giải trình' as found_vi,
  summary_count || ' số liệu chưa thống nhất; “' || limits_vi || '”' as expected_vi
from said
where (summary_count, open_count, open_count + explained_count) is distinct from (unexplained_count, unexplained_count, differing_count)
