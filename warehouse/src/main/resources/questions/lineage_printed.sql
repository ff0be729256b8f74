-- What the edition prints of one indicator, agency, line or the whole, and what that is made of; parameter: its code. Editions of earlier programs did not keep the latter.
with figures as (
  select * from edition.core.printed_figures
  union all by name
  select '' as made_of_text where false
)
select list_code, measure_name_vi, printed_text, coalesce(made_of_text, '') as made_of_text, indicator_name_vi
from figures
where indicator_code = %s and printed_text <> ''
order by line_order < 2000 desc, list_code = 'months', list_code desc, line_order, measure_code
