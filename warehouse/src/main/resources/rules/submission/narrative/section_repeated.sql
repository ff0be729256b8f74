with past as (
  select section_code, text_vi, collection_code
  from history.sections
  where section_code in ('difficulties', 'causes', 'proposals') and text_vi is not null
  qualify row_number() over (
    partition by section_code
    order by collection_code not like '%-Y' desc, collection_code desc, received_at desc) = 1
),
sections as (
  select
    sections.*, past.collection_code as before_collection,
    regexp_replace(trim(lower(sections.text_vi)), '\s+', ' ', 'g') as told,
    regexp_replace(trim(lower(past.text_vi)), '\s+', ' ', 'g') as told_before
  from submission.sections as sections
  join past using (section_code)
  where sections.text_vi is not null
)
select
  'sections' as sheet, text_vi_cell as cell, left(text_vi, 60) as found, section_code,
  section_words(section_code) as section_words,
  before_collection, collection_words(before_collection) as before_words
from sections
where length(told) >= 80 and told = told_before
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from sections)
