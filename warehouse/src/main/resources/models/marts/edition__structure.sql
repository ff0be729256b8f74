with edition as (
  select * from run.edition
),
structure as (
  select * from core.fct_growth_structure
),
marks as (
  select picture_marks(string_agg(mark_text, ' ' order by note_order)) as marks_vi
  from core.fct_notes
  where mark_text <> '' and indicator_code in (select indicator_code from structure)
),
printed as (
  select edition.period_code, edition.edition_number, structure.*, marks.marks_vi
  from structure
  cross join edition
  cross join marks
)
select * from printed
