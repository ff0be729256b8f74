with edition as (
  select * from run.edition
),
distances as (
  select * from core.fct_target_distances
),
printed as (
  select edition.period_code, edition.edition_number, distances.*, picture_marks(marks.note_marks_text) as marks_vi
  from distances
  cross join edition
  left join core.fct_place_marks as marks on marks.place_code = 'distances'
)
select * from printed
