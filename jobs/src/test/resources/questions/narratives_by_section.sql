-- How many agencies wrote something in each part of the report, and how much?
select section_code, count(*) as told, sum(case when has_content then length(text_vi) else 0 end) as characters
from core.fct_narratives
join editions using (edition)
where knowledge_rank = 1
group by all
