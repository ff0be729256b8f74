with edition as (
  select * from run.edition
),
printed as (
  select edition.period_code, edition.edition_number, lines.*
  from core.fct_definition_lines as lines
  cross join edition
)
select * from printed
