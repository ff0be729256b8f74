-- The tasks whose state an edition prints from one workbook; parameter: the first digits of its digest.
select period_code || '/' || edition_number || ' task ' || task_code || ': ' || state_vi
from edition.core.fct_task_progress cross join (select distinct period_code, edition_number from edition.core.printed_figures)
where starts_with(submission_sha256, %s)
order by task_code
