with past as (
  select line_code, collection_code, disbursed_month_billion_vnd as month, disbursed_cumulative_billion_vnd as value
  from history.projects
  where collection_code not like '%-Y' and line_code not like 'added-%'
  qualify row_number() over (partition by line_code, collection_code order by received_at desc) = 1
),
-- What stands for the month after; an amount that is said again as it was has left nothing behind.
pairs as (
  select
    projects.disbursed_cumulative_billion_vnd_cell as cell, projects.disbursed_cumulative_billion_vnd as found, projects.name_vi,
    later.month, later.value as later, later.value - later.month as expected, collection_words(later.collection_code) as later_words
  from submission.projects as projects
  cross join submission.identity as identity
  join past as later
    on later.line_code = projects.line_code and later.collection_code = period_after(identity.collection_code)
    and left(later.collection_code, 4) = left(identity.collection_code, 4)
  left join past as own on own.line_code = projects.line_code and own.collection_code = identity.collection_code
  where projects.disbursed_cumulative_billion_vnd is not null and later.month is not null and later.value is not null
    and own.value is distinct from projects.disbursed_cumulative_billion_vnd
)
select 'projects' as sheet, pairs.*, found + month as due
from pairs
where abs(found - expected) > half_unit(found) + half_unit(month) + half_unit(later)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from pairs)
