with edition as (
  select * from run.edition
),
lines as (
  select * from core.fct_disbursement_lines
),
printed as (
  select edition.period_code, edition.edition_number, lines.* exclude (subject_code, cell_text)
  from lines
  cross join edition
)
select * from printed
