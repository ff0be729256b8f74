-- One row per assigned task and month: its state on the day in told_on. It is the day on which the month's edition was due, or was made if that is earlier. How the tasks stand now is marked by is_latest.
-- month_code: The month that the edition reports of.
-- is_latest: Whether it is of the latest month that any edition tells of: how they stand now, under whoever leads them now.
with progress as (
  select
    left(editions.period_code, 4) || '-' || lpad(cast(month(period_last_day(editions.period_code)) as varchar), 2, '0') as month_code,
    progress.*, knowledge_rank, recency_rank
  from core.fct_task_progress as progress
  join analysis.editions as editions using (edition)
)
select
  progress.* exclude (edition, agency_code, knowledge_rank, recency_rank, reported_state_code),
  reported_state_code, task_state_words(reported_state_code) as reported_state_vi,
  recency_rank = min(recency_rank) over () as is_latest,
  edition
from progress
qualify row_number() over (partition by month_code, lead_agency_code, task_code order by knowledge_rank) = 1
