with edition as (
  select * from run.edition
),
scorecard as (
  select
    line_order,
    indicator_code,
    number_text || '. ' || indicator_name_vi as indicator_name_vi,
    'scorecard' as list_code,
    unnest(['plan', 'result', 'versus_plan', 'same_period', 'verdict']) as measure_code,
    unnest(['Kế hoạch', 'Kết quả', 'So kế hoạch', 'So cùng kỳ', 'Đánh giá']) as measure_name_vi,
    unnest([plan_text, result_text, vs_plan_text, vs_same_period_text, verdict_text_vi]) as printed_text,
    submission_sha256
  from core.fct_scorecard_lines
),
followed as (
  select
    1000 + line_order as line_order,
    indicator_code,
    indicator_name_vi,
    'followed' as list_code,
    unnest(['plan', 'result', 'versus_plan', 'same_period', 'same_period_computed']) as measure_code,
    unnest(['Kế hoạch', 'Kết quả', 'So kế hoạch', 'So cùng kỳ', 'So cùng kỳ, tính lại']) as measure_name_vi,
    unnest([
      plan_text,
      result_text || case when period_text_vi = '' then '' else ' (' || period_text_vi || ')' end,
      plan_percent_text,
      reported_yoy_text,
      computed_yoy_text]) as printed_text,
    submission_sha256
  from core.fct_followed_lines
),
-- What sentences tell of the month or the quarter by itself; the lines of scorecard and followed have what came since January.
own as (
  select
    lines.line_order, indicator_code, lines.indicator_name_vi, 'own' as list_code,
    unnest(['result', 'same_period']) as measure_code, unnest(['Kết quả ' || own.said_period_vi, 'So cùng kỳ, ' || own.said_period_vi]) as measure_name_vi, unnest([own.said_text, own.said_yoy_text]) as printed_text, own.submission_sha256
  from core.fct_own_figures as own
  join (from scorecard union all from followed) as lines using (indicator_code)
  where own.is_said and lines.measure_code = 'result'
),
-- What the months before gave, where the period itself has no figure.
latest as (
  select
    line_order, indicator_code, number_text || '. ' || indicator_name_vi as indicator_name_vi, 'latest' as list_code, 'result' as measure_code,
    'Số gần nhất' as measure_name_vi, progress.latest_text_vi as printed_text, latest.submission_sha256
  from core.fct_scorecard_lines
  join core.fct_progress as progress using (indicator_code)
  join core.fct_latest_texts as latest using (indicator_code)
  where progress.latest_text_vi <> ''
),
-- What the edition says besides figures: who came, what was counted, what agencies wrote, how far tasks and disbursement are.
delivery as (
  select
    3000 + row_number() over (order by agency_code) as line_order, agency_code as indicator_code, agency_name_vi as indicator_name_vi, 'delivery' as list_code,
    unnest(['coverage', 'received', 'late', 'attempts', 'answered']) as measure_code,
    unnest(['Tình hình nộp báo cáo', 'Thời điểm nhận', 'Đúng hạn', 'Số lần gửi', 'Số liệu đã trả lời']) as measure_name_vi,
    unnest([state_vi, coalesce(vi_moment(accepted_at), ''), coalesce(vi_lateness(late_hours), ''), cast(attempts_count as varchar), coalesce(answered_count || '/' || owed_count, '')]) as printed_text, '' as submission_sha256
  from core.fct_delivery
),
-- What the report on the quality of data says of each agency besides.
quality as (
  select
    3000 + row_number() over (order by agency_code) as line_order, agency_code as indicator_code, agency_name_vi as indicator_name_vi, 'delivery' as list_code,
    unnest(['rejects', 'remarks', 'disagreements', 'revised', 'in_time']) as measure_code,
    unnest(['Lỗi phải sửa', 'Điểm lưu ý', 'Số chưa thống nhất', 'Số liệu đã sửa', 'Kỳ đúng hạn trong năm']) as measure_name_vi,
    unnest([coalesce(cast(reject_count as varchar), ''), coalesce(cast(remark_count as varchar), ''), coalesce(cast(disagreement_count as varchar), ''),
      case when figure_count > 0 then revised_count || '/' || figure_count else '' end, case when due_count > 0 then in_time_count || '/' || due_count else '' end]) as printed_text, '' as submission_sha256
  from core.fct_delivery
  join core.fct_delivery_quality using (agency_code)
  where exists (from run.reports where report_code = 'data_quality')
),
-- What the Council is shown beside this year's targets.
next_plans as (
  select
    lines.line_order, lines.indicator_code, lines.number_text || '. ' || lines.indicator_name_vi as indicator_name_vi, 'scorecard' as list_code, 'next_plan' as measure_code,
    'Kế hoạch năm sau' as measure_name_vi, coalesce(plans.plan_text, '') as printed_text, '' as submission_sha256
  from core.fct_scorecard_lines as lines
  cross join edition
  left join core.fct_plan_words as plans on plans.indicator_code = lines.indicator_code and plans.year = edition.year + 1
  where exists (from run.reports where report_code = 'council_table')
),
narratives as (
  select
    4000 + row_number() over (order by agency_code, section_code) as line_order, agency_code as indicator_code, agency_name_vi as indicator_name_vi,
    'narratives' as list_code, section_code as measure_code, section_name_vi as measure_name_vi, text_vi as printed_text, submission_sha256
  from core.fct_narratives
  join edition using (collection_code)
  where has_content
),
counted as (
  select
    5000 as line_order, 'EDITION' as indicator_code, 'Cả báo cáo' as indicator_name_vi, 'counts' as list_code,
    unnest(['agencies', 'disagreements', 'headlines']) as measure_code,
    unnest(['Đơn vị đã báo cáo', 'Số liệu chưa thống nhất', 'Chỉ tiêu chủ yếu có số liệu']) as measure_name_vi,
    unnest([delivered.printed_text, disagreeing.printed_text, headlines.printed_text]) as printed_text,
    '' as submission_sha256
  from (select reported_count || '/' || owing_count as printed_text from core.fct_delivery_counts) as delivered
  cross join (select cast(disagreement_count as varchar) as printed_text from core.fct_disagreement_counts) as disagreeing
  cross join (select count(*) filter (has_figures) || '/' || count(*) as printed_text from core.fct_headlines) as headlines
),
-- What the first page has decided on, each by what it is about; how many they are stands also where there are none.
decisions as (
  select
    8000 + line_order as line_order, subject_code as indicator_code, subject_vi as indicator_name_vi, 'decisions' as list_code, kind_code as measure_code,
    'Việc cần quyết định' as measure_name_vi, text_vi as printed_text, '' as submission_sha256
  from core.fct_decisions
  union all
  select 8000, 'EDITION', 'Cả báo cáo', 'decisions', 'count', 'Số việc cần quyết định', cast(count(*) as varchar), ''
  from core.fct_decisions
),
printed as (
  select edition.period_code, edition.edition_number, figures.* replace (cast(figures.line_order as integer) as line_order)
  from (
    from scorecard union all from next_plans union all from followed union all from latest union all from own union all from delivery union all from quality union all from narratives union all from counted
    union all from core.printed_work union all from decisions) as figures
  cross join edition
)
select * from printed
