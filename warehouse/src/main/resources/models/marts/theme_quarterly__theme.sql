with edition as (
  select * from run.edition
),
parts as (
  select * from core.fct_theme
),
whole as (
  select
    count(*) as part_count,
    coalesce(string_agg(case when part_number = 1 then title_vi else first_small(title_vi) end, '; ' order by part_number), '') as theme_vi,
    coalesce(string_agg('“' || title_vi || '”, cơ quan đầu mối là ' || focal_name_vi, '; và ' order by part_number), '') as parts_vi,
    coalesce(max(document_vi), '') as document_vi,
    max(title_vi) filter (part_number = 1) as first_vi,
    max(title_vi) filter (part_number = 2) as second_vi
  from parts
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(edition.year as varchar) as year_text,
    whole.theme_vi,
    case when whole.part_count = 0 then 'Chưa có thông tin về Chủ đề năm ' || edition.year || ' và các cơ quan đầu mối.'
      else case when whole.document_vi = '' then '' else 'Theo ' || whole.document_vi || ', ' end
        || 'Chủ đề năm ' || edition.year || ' là “' || whole.theme_vi || '”, gồm ' || count_words(whole.part_count) || ' phần: ' || whole.parts_vi || '.' end as theme_text_vi,
    upper(coalesce(whole.first_vi, 'Xây dựng Đảng và hệ thống chính trị')) as first_heading_vi,
    upper(coalesce(whole.second_vi, 'Công trình, dự án trọng điểm và phát triển kinh tế - xã hội')) as second_heading_vi
  from edition
  cross join whole
)
select * from printed
