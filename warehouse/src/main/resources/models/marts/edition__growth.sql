with edition as (
  select * from run.edition
),
points as (
  select * from core.fct_growth_points
),
marks as (
  select picture_marks(string_agg(mark_text, ' ' order by note_order)) as marks_vi
  from core.fct_notes
  where mark_text <> '' and indicator_code in (select 'GRDP_GROWTH')
),
printed as (
  select edition.period_code, edition.edition_number, points.* exclude (cell_text), marks.marks_vi
  from points
  cross join edition
  cross join marks
)
select * from printed
