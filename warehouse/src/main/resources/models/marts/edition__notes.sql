with edition as (
  select * from run.edition
),
lines as (
  select * from core.fct_notes
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    lines.note_order,
    lines.kind,
    lines.mark_text,
    lines.text_vi
  from lines
  cross join edition
)
select * from printed
