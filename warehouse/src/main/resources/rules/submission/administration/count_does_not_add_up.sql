with past as (
  select item_code, collection_code, year_count as before
  from history.items
  where year_count is not null and collection_code not like '%-Y'
  qualify row_number() over (partition by item_code, collection_code order by received_at desc) = 1
),
sums as (
  select items.*, past.before, case when identity.collection_code like '%-01' then 0 else past.before end + month_count as due
  from submission.items as items
  cross join submission.identity as identity
  left join past on past.item_code = items.item_code and period_after(past.collection_code) = identity.collection_code
  where items.month_count is not null and items.year_count is not null
    and items.item_code in ('documents_received', 'documents_issued', 'assignments_given')
)
select
  'items' as sheet, year_count_cell as cell, year_count as found, due as expected, month_count, month_count_cell,
  case when year_count = before then ' Số lũy kế bằng đúng số kỳ trước.' else '' end as slip_vi,
  case when year_count = before then ' It is the count of the report before.' else '' end as slip_en
from sums
where year_count <> due
union all by name
select 'history_short' as not_evaluated_reason where not exists (from sums where due is not null)
