with notes as (
  select * from core.fct_notes where kind in ('disagreement', 'finding', 'definition')
),
marks as (
  select indicator_code, string_agg(mark_text, ' ' order by note_order) as note_marks_text
  from notes
  group by indicator_code
)
select * from marks
