with edition as (
  select * from run.edition
),
structure as (
  select * from core.fct_growth_structure
),
printed as (
  select edition.period_code, edition.edition_number, structure.*, picture_marks(marks.note_marks_text) as marks_vi
  from structure
  cross join edition
  left join core.fct_place_marks as marks on marks.place_code = 'structure'
)
select * from printed
