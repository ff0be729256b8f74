with edition as (
  select * from run.edition
),
paragraphs as (
  select * from core.fct_paragraphs
),
printed as (
  select edition.period_code, edition.edition_number, paragraphs.* exclude (subject_code, measure_code)
  from paragraphs
  cross join edition
)
select * from printed
