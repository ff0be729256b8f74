-- Whose workbook is still missing, and for which collection?
select collection_code, agency_code, agency_name_vi, state_vi, deadline_at, attempts_count
from deliveries
where state_code in ('missing', 'rejected')
order by collection_position(collection_code), agency_code
