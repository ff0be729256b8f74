-- How many agencies wrote something in each part of the report, and how much?
select collection_code, section_code, count(*) as told, sum(case when has_content then length(text_vi) else 0 end) as characters
from narratives
group by all
