with edition as (
  select * from run.edition
),
fields as (
  select * from core.fct_field_lines
),
printed as (
  select edition.period_code, edition.edition_number, fields.* exclude (said_period_vi, said_text, submission_sha256, received_at, cell_text)
  from fields
  cross join edition
)
select * from printed
