with newer as (
  select * from core.printed_texts
),
older as (
  select * from previous.printed_texts
),
-- What a program tells of, by list and measure; of an early one, which did not keep it, what it printed.
known_then as (
  select list_code, unnest(string_split(measure_codes, ' ')) as measure_code from previous.printed_lists
  union
  select older.list_code, case when lists.measure_codes = '' then '' else older.measure_code end
  from older
  join core.printed_lists as lists on lists.list_code = older.list_code
),
known as (
  select list_code, unnest(string_split(measure_codes, ' ')) as measure_code from core.printed_lists
  intersect
  select list_code, measure_code from known_then
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
),
-- What one of the two programs did not tell of cannot have changed.
changes as (
  select *
  from compared
  where old_text <> new_text and exists (from known where known.list_code = compared.list_code and known.measure_code in ('', compared.measure_code))
)
select * from changes
