-- One row per numbered indicator of the plan and year: its verdict. The principal components give it; it is from the edition of the whole year, or else from the latest of that year.
-- year: The year of the plan.
-- headline_code: The numbered indicator, by its code; its name is indicator_name_vi.
-- verdict_vi: The verdict as printed; not assessed in part of a year.
select
  try_cast(left(editions.period_code, 4) as integer) as year,
  headlines.headline_code, headlines.headline_number, headlines.indicator_name_vi, headlines.has_figures, headlines.pace_code,
  case headlines.pace_code when 'on_pace' then 'kịp tiến độ' when 'behind' then 'chậm tiến độ' when 'at_target' then 'đạt mục tiêu' when 'off_target' then 'chưa đạt mục tiêu' else '' end as pace_name_vi,
  headlines.principal_count,
  headlines.verdict_code, verdict_words(headlines.verdict_code) as verdict_vi, headlines.reason_vi, headlines.edition
from core.fct_headlines as headlines
join analysis.editions as editions using (edition)
qualify rank() over (
  partition by left(editions.period_code, 4)
  order by editions.period_code = left(editions.period_code, 4) desc, recency_rank) = 1
