with edition as (
  select * from run.edition
),
paces as (
  select * from core.fct_pace_points
),
printed as (
  select edition.period_code, edition.edition_number, paces.* exclude (period_code), picture_marks(marks.note_marks_text) as marks_vi
  from paces
  cross join edition
  left join core.fct_place_marks as marks on marks.place_code = 'paces'
)
select * from printed
