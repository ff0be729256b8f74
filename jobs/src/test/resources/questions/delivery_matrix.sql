-- How was each collection delivered, by a letter: in time, late, sent back, not at all?
select
  agency_name_vi, collection_code,
  case when is_on_time then 'Đ' when state_code = 'reported' then 'C' when state_code = 'rejected' then 'T' else 'K' end as letter
from deliveries
where state_code <> 'out_of_scope'
