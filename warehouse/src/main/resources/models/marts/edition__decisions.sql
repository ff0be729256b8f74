with edition as (
  select * from run.edition
),
decisions as (
  select * from core.fct_decisions
),
printed as (
  select edition.period_code, edition.edition_number, decisions.line_order, decisions.text_vi, decisions.note_marks_text
  from decisions
  cross join edition
)
select * from printed
