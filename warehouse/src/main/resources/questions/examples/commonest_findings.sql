-- What is most often wrong in workbooks, and how many agencies does it concern?
select finding_code, severity_code, count(*) as findings, count(distinct agency_code) as agencies, min(message_vi) as for_example
from findings
group by all
order by findings desc, finding_code
