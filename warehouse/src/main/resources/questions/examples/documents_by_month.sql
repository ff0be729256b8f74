-- How many documents and assignments were there in each month, and since January?
select collection_code, item_name_vi, sum(month_count) as month_count, sum(year_count) as year_count
from administration
group by all
order by min(collection_position(collection_code)), item_name_vi
