with edition as (
  select * from run.edition
),
told as (
  select * from core.fct_administration_told
),
printed as (
  select edition.period_code, edition.edition_number, told.paragraph_order, told.text_vi
  from told
  cross join edition
)
select * from printed
