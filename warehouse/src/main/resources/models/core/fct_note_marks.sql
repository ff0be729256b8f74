with marks as (
  select figures.indicator_code, string_agg(notes.mark_text, ' ' order by notes.note_order) as note_marks_text
  from core.fct_line_figures as figures
  join core.fct_notes as notes using (indicator_code, period_code, basis)
  where notes.mark_text <> ''
  group by figures.indicator_code
)
select * from marks
