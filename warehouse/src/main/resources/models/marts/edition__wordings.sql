with edition as (
  select * from run.edition
),
wordings as (
  select * from reference.wordings
),
printed as (
  select edition.period_code, edition.edition_number, wordings.outline, wordings.place as text_place, wordings.text_vi
  from wordings
  cross join edition
)
select * from printed
