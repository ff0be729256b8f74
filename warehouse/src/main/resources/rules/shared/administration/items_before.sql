-- Each row beside what its item had by the latest collection before of the same year that counted it.
with past as (
  select item_code, collection_code, year_count
  from history.items
  where year_count is not null and collection_code not like '%-Y'
  qualify row_number() over (partition by item_code, collection_code order by received_at desc) = 1
),
items as (
  select items.*, past.year_count as year_count_before, past.collection_code as before_collection
  from submission.items as items
  cross join submission.identity as identity
  join past
    on past.item_code = items.item_code and identity.collection_code not like '%-Y'
    and left(past.collection_code, 4) = left(identity.collection_code, 4)
    and past.collection_code < identity.collection_code
  qualify row_number() over (partition by items.row_number order by past.collection_code desc) = 1
)
select * from items
