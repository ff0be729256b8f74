-- How many findings of each severity had the workbooks of a collection?
select collection_code, severity_code, count(*) as findings
from findings
group by all
