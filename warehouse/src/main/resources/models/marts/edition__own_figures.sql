with edition as (
  select * from run.edition
),
-- What sentences tell besides the tables.
figures as (
  select * from core.fct_own_figures where is_said
),
printed as (
  select edition.period_code, edition.edition_number, figures.* exclude (said_vi, reported_yoy_percent, is_first, is_said)
  from figures
  cross join edition
)
select * from printed
