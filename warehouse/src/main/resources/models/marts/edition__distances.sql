with edition as (
  select * from run.edition
),
distances as (
  select * from core.fct_target_distances
),
marks as (
  select picture_marks(string_agg(mark_text, ' ' order by note_order)) as marks_vi
  from core.fct_notes
  where mark_text <> '' and indicator_code in (select indicator_code from distances)
),
printed as (
  select edition.period_code, edition.edition_number, distances.*, marks.marks_vi
  from distances
  cross join edition
  cross join marks
)
select * from printed
