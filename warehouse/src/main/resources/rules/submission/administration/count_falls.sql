with compared as (
  select * from shared.items_before
  where year_count is not null and item_code in ('documents_received', 'documents_issued', 'assignments_given')
)
select
  'items' as sheet, year_count_cell as cell, year_count as found, year_count_before as expected, before_collection,
  collection_words(before_collection) as before_words
from compared
where year_count < year_count_before and coalesce(note, '') = ''
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from compared)
