-- What an edition prints from one workbook; parameter: the first digits of its digest.
select
  period_code || '/' || edition_number || ' ' || indicator_code || ' ' || measure_name_vi || ': ' || printed_text
from edition.core.printed_figures
where starts_with(submission_sha256, %s) and printed_text <> '' and list_code in ('scorecard', 'followed', 'months')
  and measure_code not in ('plan')
order by line_order, measure_code, list_code
