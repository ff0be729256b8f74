with edition as (
  select * from run.edition
),
fields as (
  select * from core.fct_field_lines
),
printed as (
  select edition.period_code, edition.edition_number, fields.*, coalesce(marks.note_marks_text, '') as note_marks_text
  from fields
  cross join edition
  left join core.fct_place_marks as marks on marks.place_code = 'field' and marks.subject_code = fields.indicator_code
)
select * from printed
