with edition as (
  select * from run.edition
),
lines as (
  select * from core.fct_administration_lines
),
printed as (
  select edition.period_code, edition.edition_number, lines.* exclude (month_count_cell, year_count_cell), lines.year_count_cell as cell
  from lines
  cross join edition
)
select * from printed
