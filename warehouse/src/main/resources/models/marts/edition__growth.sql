with edition as (
  select * from run.edition
),
points as (
  select * from core.fct_growth_points
),
printed as (
  select edition.period_code, edition.edition_number, points.* exclude (period_code, basis, cell_text), picture_marks(marks.note_marks_text) as marks_vi
  from points
  cross join edition
  left join core.fct_place_marks as marks on marks.place_code = 'growth'
)
select * from printed
