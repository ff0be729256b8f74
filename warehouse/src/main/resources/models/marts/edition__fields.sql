with edition as (
  select * from run.edition
),
fields as (
  select * from core.fct_field_lines
),
printed as (
  select edition.period_code, edition.edition_number, fields.*
  from fields
  cross join edition
)
select * from printed
