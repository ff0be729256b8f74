with edition as (
  select * from run.edition
),
items as (
  select items.*
  from core.fct_administration as items
  join edition using (collection_code)
),
totals as (
  select
    max(month_count) filter (item_code = 'assignments_given') as month_given,
    max(year_count) filter (item_code = 'assignments_given') as year_given
  from items
),
printed as (
  select
    cast(case items.item_code
      when 'documents_received' then 1 when 'documents_issued' then 2 when 'assignments_given' then 3
      when 'assignments_done_in_time' then 4 when 'assignments_done_late' then 5
      when 'assignments_open_in_time' then 6 when 'assignments_open_overdue' then 7 else 8 end as integer) as line_order,
    items.item_code,
    items.item_name_vi,
    items.item_code like 'assignments_%' and items.item_code <> 'assignments_given' as is_part,
    coalesce(vi_number(items.month_count, 0), '…') as month_text,
    coalesce(vi_number(items.year_count, 0), '…') as year_text,
    -- A share is computed here, from the counts beside it, and from nothing that was written as one.
    coalesce(case when is_part then vi_number(divide_half_up(items.month_count * 100, totals.month_given, 2), 2) || '%' end, '') as month_percent_text,
    coalesce(case when is_part then vi_number(divide_half_up(items.year_count * 100, totals.year_given, 2), 2) || '%' end, '') as year_percent_text,
    items.submission_sha256,
    items.sheet,
    items.month_count_cell,
    items.year_count_cell
  from items
  cross join totals
)
select * from printed
