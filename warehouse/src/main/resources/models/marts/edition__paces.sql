with edition as (
  select * from run.edition
),
paces as (
  select * from core.fct_pace_points
),
marks as (
  select picture_marks(string_agg(mark_text, ' ' order by note_order)) as marks_vi
  from core.fct_notes
  where mark_text <> '' and indicator_code in (select indicator_code from paces)
),
printed as (
  select edition.period_code, edition.edition_number, paces.*, marks.marks_vi
  from paces
  cross join edition
  cross join marks
)
select * from printed
