-- What the edition prints of one indicator; parameter: its code.
select list_code, measure_name_vi, printed_text
from edition.core.printed_figures
where indicator_code = %s and printed_text <> ''
order by list_code desc, line_order, measure_code = 'headline_verdict', measure_code
