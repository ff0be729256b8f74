with past as (
  select item_code, collection_code, year_count as before
  from history.items
  where year_count is not null and collection_code not like '%-Y'
  qualify row_number() over (partition by item_code, collection_code order by received_at desc) = 1
),
compared as (
  select items.*, past.before, past.collection_code as before_collection
  from submission.items as items
  cross join submission.identity as identity
  join past
    on past.item_code = items.item_code
    and left(past.collection_code, 4) = left(identity.collection_code, 4)
    and past.collection_code < identity.collection_code
  where items.year_count is not null and identity.collection_code not like '%-Y'
    and items.item_code in ('documents_received', 'documents_issued', 'assignments_given')
  qualify row_number() over (partition by items.item_code order by past.collection_code desc) = 1
)
select
  'items' as sheet, year_count_cell as cell, year_count as found, before as expected, before_collection,
  collection_words(before_collection) as before_words
from compared
where year_count < before and coalesce(note, '') = ''
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from compared)
