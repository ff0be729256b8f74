with edition as (
  select * from run.edition
),
fields as (
  select * from core.fct_field_lines
),
printed as (
  select edition.period_code, edition.edition_number, fields.* exclude (said_period_code, said_basis, said_period_vi, said_text, submission_sha256, received_at, cell_text), coalesce(marks.note_marks_text, '') as note_marks_text
  from fields
  cross join edition
  left join core.fct_place_marks as marks on marks.place_code = 'field' and marks.subject_code = fields.indicator_code
)
select * from printed
