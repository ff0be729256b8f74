with past as (
  select section_code, text_vi, collection_code
  from history.sections
  where section_code = 'results' and text_vi is not null
  qualify row_number() over (order by collection_code not like '%-Y' desc, collection_code desc, received_at desc) = 1
),
results as (
  select sections.*, past.text_vi as before, past.collection_code as before_collection
  from submission.sections as sections
  join past using (section_code)
  where sections.text_vi is not null
)
select 'sections' as sheet, text_vi_cell as cell, left(text_vi, 60) as found, before_collection,
  collection_words(before_collection) as before_words
from results
where length(text_vi) >= 20
  and regexp_replace(lower(text_vi), '\s+', ' ', 'g') = regexp_replace(lower(before), '\s+', ' ', 'g')
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from results)
