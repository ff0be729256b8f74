with edition as (
  select * from run.edition
),
parts as (
  select * from core.fct_theme
),
-- What the focal agency of the first part wrote for the collection, in its own words.
told as (
  select parts.part_number, narratives.section_code, narratives.section_name_vi, narratives.text_vi
  from core.fct_narratives as narratives
  join edition on edition.collection_code = narratives.collection_code
  join parts on parts.focal_agency = narratives.agency_code and parts.part_number = 1
  where narratives.has_content
),
tasks as (
  select parts.part_number, parts.focal_name_vi, counts.*
  from core.fct_task_counts as counts
  join parts on parts.focal_agency = counts.lead_agency_code and parts.part_number = 1
  where cut_code = 'agency'
),
said as (
  select 1 as part_number, 1 as place, 0 as line,
    case when exists (from told) then focal_name_vi || ', cơ quan đầu mối, báo cáo kỳ ' || collection_words((select collection_code from edition)) || ':'
      else focal_name_vi || ', cơ quan đầu mối, chưa gửi nội dung bằng lời văn của kỳ này.' end as text_vi, '' as note_marks_text
  from parts where part_number = 1
  union all
  select part_number, 2, case section_code when 'results' then 1 when 'difficulties' then 2 when 'causes' then 3 else 4 end,
    '- ' || section_name_vi || ': ' || rtrim(text_vi, ' .') || '.', ''
  from told
  union all
  select part_number, 3, 0,
    'Nhiệm vụ do ' || focal_name_vi || ' chủ trì: ' || case when task_count in (done_in_time_count, done_late_count, open_in_time_count, open_overdue_count, not_reported_count) then '' else count_words(task_count) || ' nhiệm vụ, gồm ' end || concat_ws(', ',
      case when done_in_time_count > 0 then count_words(done_in_time_count) || ' nhiệm vụ hoàn thành đúng hạn' end,
      case when done_late_count > 0 then count_words(done_late_count) || ' nhiệm vụ hoàn thành quá hạn' end,
      case when open_in_time_count > 0 then count_words(open_in_time_count) || ' nhiệm vụ đang thực hiện trong hạn' end,
      case when open_overdue_count > 0 then count_words(open_overdue_count) || ' nhiệm vụ đang thực hiện quá hạn' end,
      case when not_reported_count > 0 then count_words(not_reported_count) || ' nhiệm vụ chưa có báo cáo' end) || '.', ''
  from tasks
  union all
  select parts.part_number, 4, sentences.line_order, sentences.text_vi, sentences.note_marks_text
  from parts
  join core.fct_sentences as sentences on list_contains(string_split(parts.indicators_text, ' '), sentences.indicator_code)
  union all
  select 2, 5, unnest([1, 2, 3, 4]), unnest([total_vi, pace_vi, owners_vi, slow_count_vi]), ''
  from core.fct_disbursement_told
  union all
  select 2, 5, 0, 'Chưa có số liệu giải ngân vốn đầu tư công của kỳ báo cáo.', ''
  where not exists (from core.fct_disbursement_told)
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by said.part_number, said.place, said.line) as integer) as line_order,
    case said.part_number when 1 then 'party' else 'projects' end as part_code,
    said.text_vi,
    said.note_marks_text
  from said
  cross join edition
  where said.text_vi <> ''
)
select * from printed
