with past as (
  select item_code, collection_code, year_count as before
  from history.items
  where year_count is not null and collection_code not like '%-Y'
  qualify row_number() over (partition by item_code, collection_code order by received_at desc) = 1
),
compared as (
  select items.*, items.year_count = past.before as is_repeated
  from submission.items as items
  cross join submission.identity as identity
  join past
    on past.item_code = items.item_code
    and left(past.collection_code, 4) = left(identity.collection_code, 4)
    and past.collection_code < identity.collection_code
  where items.month_count <> 0 and items.year_count is not null and coalesce(items.note, '') = '' and identity.collection_code not like '%-Y'
  qualify row_number() over (partition by items.item_code order by past.collection_code desc) = 1
)
select
  'items' as sheet, arg_min(year_count_cell, row_number) as cell, arg_min(year_count, row_number) as found,
  count(*) as repeated_count, string_agg(year_count_cell, ', ' order by row_number) as cells
from compared
having count(*) >= 3 and bool_and(is_repeated)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from compared)
