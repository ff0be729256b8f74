with edition as (
  select * from run.edition
),
history as (
  select * from core.fct_delivery_history where state_code <> 'out_of_scope'
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    agency_order,
    collection_order,
    agency_code,
    agency_name_vi,
    collection_code,
    case when right(collection_code, 1) = 'Y' then 'Năm' else 'T' || cast(right(collection_code, 2) as integer) end as collection_label_vi,
    case state_code when 'in_time' then 'Đ' when 'late' then 'C' when 'rejected' then 'T' else 'K' end as state_mark_vi
  from history
  cross join (select period_code, edition_number from edition) as edition
)
select * from printed
