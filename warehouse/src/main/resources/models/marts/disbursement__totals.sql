with edition as (
  select * from run.edition
),
told as (
  select * from core.fct_disbursement_told
),
printed as (
  select edition.period_code, edition.edition_number, told.*
  from told
  cross join edition
)
select * from printed
