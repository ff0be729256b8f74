-- Which submission and which cell gave a printed figure? What no cell gave, a missing figure or one that was computed, is left out.
select
  printed.edition, printed.indicator_code, printed.indicator_name_vi, printed.printed_text,
  submissions.agency_name_vi, submissions.original_name, results.sheet, results.cell, submissions.received_at, results.submission_sha256
from core.printed_figures as printed
join core.fct_results as results using (edition, indicator_code)
join core.fct_submissions as submissions
  on submissions.edition = results.edition and submissions.submission_sha256 = results.submission_sha256
  and submissions.agency_code = results.agency_code and submissions.collection_code = results.collection_code
  and submissions.received_at = results.received_at
where printed.measure_code = 'result'
order by printed.edition, printed.list_code, printed.line_order
