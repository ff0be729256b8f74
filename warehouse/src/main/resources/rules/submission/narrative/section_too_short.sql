with sections as (
  select *, trim(text_vi) as told
  from submission.sections
  where coalesce(trim(text_vi), '') <> ''
)
select 'sections' as sheet, text_vi_cell as cell, told as found, section_code
from sections
where length(told) < 20 and not regexp_matches(lower(told), '^không( có)?[ .]*$')
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from sections)
