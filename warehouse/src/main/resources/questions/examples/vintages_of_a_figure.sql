-- How did a figure become what it is? Every statement of it, here of GRDP's growth.
select period_code, basis, vintage_number, is_new, value, status_words(status_code) as status_vi, change_value, agency_code, collection_code, received_at, cell
from vintages
where indicator_code = 'GRDP_GROWTH'
order by period_code, basis, received_at
