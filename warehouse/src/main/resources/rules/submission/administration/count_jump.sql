with usual as (
  select
    item_code, median(month_count) as usual, count(*) as past_count,
    span_words(collection_words(min(collection_code)), collection_words(max(collection_code))) as past_words,
    span_words(min(collection_code), max(collection_code)) as past_collections
  from history.items
  where month_count <> 0 and collection_code not like '%-Y'
  group by item_code
),
compared as (
  select items.*, usual, past_count, past_words, past_collections, greatest(month_count / usual, usual / nullif(month_count, 0)) as distance
  from submission.items as items
  join usual using (item_code)
  where items.month_count is not null and past_count >= 2
)
select
  'items' as sheet, month_count_cell as cell, month_count as found, past_count, past_words, past_collections, cast(round(usual) as bigint) as usual, cast(10 ** round(log10(distance)) as bigint) as factor
from compared
where distance >= 7 and greatest(month_count, usual) >= 100
union all by name
select 'history_short' as not_evaluated_reason where not exists (from compared)
