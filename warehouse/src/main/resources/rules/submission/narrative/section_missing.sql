with sections as (
  select * from submission.sections
),
told as (
  select count(*) as told_count from sections where coalesce(trim(text_vi), '') <> ''
)
select 'sections' as sheet, text_vi_cell as cell, '' as found, section_code
from sections
cross join told
where told_count > 0 and coalesce(trim(text_vi), '') = ''
union all by name
select 'nothing_to_check' as not_evaluated_reason from told where told_count = 0
