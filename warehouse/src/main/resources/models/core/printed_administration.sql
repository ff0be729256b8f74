with edition as (
  select * from run.edition
),
lines as (
  select * from core.fct_administration_lines
),
counts as (
  select
    15000 + line_order as line_order, 'ADMINISTRATION' as indicator_code, item_name_vi as indicator_name_vi, 'administration' as list_code,
    unnest(['month ' || item_code, 'month_share ' || item_code, 'year ' || item_code, 'year_share ' || item_code]) as measure_code,
    unnest(['Trong tháng', 'Trong tháng, so với số được giao', 'Từ đầu năm', 'Từ đầu năm, so với số được giao']) as measure_name_vi,
    unnest([month_text, month_percent_text, year_text, year_percent_text]) as printed_text,
    submission_sha256,
    unnest([
      sheet || '!' || month_count_cell || ' (' || left(submission_sha256, 8) || ')', 'số trong tháng : số được giao x 100',
      sheet || '!' || year_count_cell || ' (' || left(submission_sha256, 8) || ')', 'số từ đầu năm : số được giao x 100']) as made_of_text
  from lines
),
told as (
  select
    15100 + told.paragraph_order as line_order, 'ADMINISTRATION' as indicator_code, 'Lời văn của báo cáo' as indicator_name_vi, 'administration' as list_code,
    'paragraph ' || told.paragraph_order as measure_code, 'Đoạn ' || told.paragraph_order as measure_name_vi, told.text_vi as printed_text,
    '' as submission_sha256, 'cộng và tính tỷ lệ từ các số từ đầu năm: ' || (select string_agg(sheet || '!' || year_count_cell, ', ' order by line_order) from lines) as made_of_text
  from core.fct_administration_told as told
),
-- Only the reports of the half-year and of the year tell of the administration.
printed as (
  select figures.* replace (cast(figures.line_order as integer) as line_order)
  from (from counts union all by name from told) as figures
  join edition on edition.is_whole_year or edition.period_kind = 'first_half'
  where figures.printed_text <> ''
)
select * from printed
