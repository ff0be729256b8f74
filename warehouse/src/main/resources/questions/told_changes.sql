-- The table of changes of an edition, text by text, as it is printed.
select
  changes.line_order, changes.list_code, changes.indicator_code, changes.indicator_name_vi, changes.measure_code, changes.measure_name_vi, changes.old_text, changes.new_text,
  compared.old_submission_sha256, compared.new_submission_sha256, changes.reason_vi
from edition.core.fct_changes as changes
join edition.core.printed_changes as compared using (list_code, indicator_code, measure_code)
order by changes.line_order
