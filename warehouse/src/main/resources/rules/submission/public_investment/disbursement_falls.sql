-- Where the month's column holds what the cumulative one should, that is told of the two.
with past as (
  select line_code, collection_code, disbursed_cumulative_billion_vnd as before
  from history.projects
  where disbursed_cumulative_billion_vnd is not null and collection_code not like '%-Y'
  qualify row_number() over (partition by line_code, collection_code order by received_at desc) = 1
),
compared as (
  select
    projects.*, past.before, past.collection_code as before_collection
  from submission.projects as projects
  cross join submission.identity as identity
  join past
    on past.line_code = projects.line_code
    and left(past.collection_code, 4) = left(identity.collection_code, 4)
    and past.collection_code < identity.collection_code
  where projects.disbursed_cumulative_billion_vnd is not null
    and projects.line_code not like 'added-%' and identity.collection_code not like '%-Y'
  qualify row_number() over (partition by projects.line_code order by past.collection_code desc) = 1
)
select
  'projects' as sheet, disbursed_cumulative_billion_vnd_cell as cell, disbursed_cumulative_billion_vnd as found,
  before as expected, before_collection, collection_words(before_collection) as before_words, name_vi
from compared
where disbursed_cumulative_billion_vnd < before and note is null
  and not coalesce(disbursed_month_billion_vnd >= before, false)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from compared)
