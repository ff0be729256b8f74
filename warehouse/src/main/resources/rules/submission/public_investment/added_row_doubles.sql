with rows as (
  select *, bare_words(name_vi) as concept
  from submission.projects
  where name_vi is not null
),
pairs as (
  select added.*, listed.row_number as listed_row, listed.disbursed_cumulative_billion_vnd_cell as listed_cell, listed.concept = added.concept and listed.capital_source = added.capital_source as is_same
  from rows as added
  join rows as listed
    on listed.line_code <> added.line_code and (listed.line_code not like 'added-%' or listed.row_number < added.row_number)
  where added.line_code like 'added-%' and added.disbursed_cumulative_billion_vnd is not null
)
select
  'projects' as sheet, disbursed_cumulative_billion_vnd_cell as cell, disbursed_cumulative_billion_vnd as found, name_vi, listed_cell
from pairs
where is_same
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from pairs)
