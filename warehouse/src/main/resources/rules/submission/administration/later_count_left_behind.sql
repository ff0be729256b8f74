with past as (
  select item_code, collection_code, month_count, year_count
  from history.items
  where collection_code not like '%-Y'
  qualify row_number() over (partition by item_code, collection_code order by received_at desc) = 1
),
-- What stands for the month after; a count that is said again as it was has left nothing behind.
pairs as (
  select
    items.year_count_cell as cell, items.year_count as found, later.month_count as month, later.year_count as later,
    later.year_count - later.month_count as expected, collection_words(later.collection_code) as later_words
  from submission.items as items
  cross join submission.identity as identity
  join past as later
    on later.item_code = items.item_code and later.collection_code = period_after(identity.collection_code)
    and left(later.collection_code, 4) = left(identity.collection_code, 4)
  left join past as own on own.item_code = items.item_code and own.collection_code = identity.collection_code
  where items.item_code in ('documents_received', 'documents_issued', 'assignments_given')
    and items.year_count is not null and later.month_count is not null and later.year_count is not null
    and own.year_count is distinct from items.year_count
)
select 'items' as sheet, pairs.*, found + month as due
from pairs
where found <> expected
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from pairs)
