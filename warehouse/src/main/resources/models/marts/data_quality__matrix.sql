with edition as (
  select * from run.edition
),
history as (
  select * from core.fct_delivery_history where state_code not in ('out_of_scope', 'not_held')
),
-- Every collection for every agency, so that they stand in their order; a field stays empty where nothing was owed.
fields as (
  select agencies.*, collections.*, history.state_code
  from (select distinct agency_order, agency_code, agency_name_vi from history) as agencies
  cross join (select distinct collection_order, collection_code from history) as collections
  left join history using (agency_code, collection_code)
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
    case state_code when 'in_time' then 'Đ' when 'late' then 'C' when 'rejected' then 'T' when 'missing' then 'K' else '' end as state_mark_vi
  from fields
  cross join (select period_code, edition_number from edition) as edition
)
select * from printed
