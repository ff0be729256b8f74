-- What an edition prints in some of its tables; parameter: the tables.
select
  period_code || '/' || edition_number || ' ' || indicator_code || ' ' || measure_name_vi || ': ' || printed_text
from edition.core.printed_figures
where list_code in %s and printed_text not in ('', '…', '-')
order by line_order, measure_code
