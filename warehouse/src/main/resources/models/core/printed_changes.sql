with newer as (
  select * from core.printed_texts
),
older as (
  select * from previous.printed_texts
),
-- tonghop diff asks this very select of any two editions.
compared as (
  select
    coalesce(newer.line_order, older.line_order) as line_order,
    coalesce(newer.list_code, older.list_code) as list_code,
    coalesce(newer.indicator_code, older.indicator_code) as indicator_code,
    coalesce(newer.indicator_name_vi, older.indicator_name_vi) as indicator_name_vi,
    coalesce(newer.measure_code, older.measure_code) as measure_code,
    coalesce(newer.measure_name_vi, older.measure_name_vi) as measure_name_vi,
    coalesce(older.printed_text, '') as old_text,
    coalesce(newer.printed_text, '') as new_text,
    coalesce(older.submission_sha256, '') as old_submission_sha256,
    coalesce(newer.submission_sha256, '') as new_submission_sha256
  from newer
  full join older
    on older.list_code = newer.list_code
    and older.indicator_code = newer.indicator_code
    and older.measure_code = newer.measure_code
  -- A list that the older edition did not print cannot have changed.
  where coalesce(newer.list_code, older.list_code) in (select list_code from older)
),
changes as (
  select * from compared where old_text <> new_text
)
select * from changes
