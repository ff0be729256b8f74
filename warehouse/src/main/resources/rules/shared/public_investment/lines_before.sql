-- Each row beside what its line had in the collection before of the same year.
with past as (
  select line_code, collection_code, plan_billion_vnd, carried_over_billion_vnd, disbursed_cumulative_billion_vnd
  from history.projects
  where collection_code not like '%-Y' and line_code not like 'added-%'
  qualify row_number() over (partition by line_code, collection_code order by received_at desc) = 1
),
lines as (
  select
    projects.*, past.plan_billion_vnd as plan_before, past.carried_over_billion_vnd as carried_before,
    past.disbursed_cumulative_billion_vnd as disbursed_before, past.collection_code as before_collection,
    collection_words(past.collection_code) as before_words, identity.collection_code,
    projects.plan_billion_vnd + coalesce(projects.carried_over_billion_vnd, 0) as available
  from submission.projects as projects
  cross join submission.identity as identity
  left join past
    on past.line_code = projects.line_code and identity.collection_code not like '%-Y'
    and left(past.collection_code, 4) = left(identity.collection_code, 4)
    and past.collection_code < identity.collection_code
  qualify row_number() over (partition by projects.row_number order by past.collection_code desc) = 1
)
select * from lines
