with scorecard as (
  select
    line_order, indicator_code, number_text || '. ' || indicator_name_vi as indicator_name_vi, 'scorecard' as list_code,
    unnest(['progress', 'reason', 'difference']) as measure_code,
    unnest(['Tiến độ', 'Lý do', 'Chênh lệch với mục tiêu']) as measure_name_vi,
    unnest([progress_text_vi, reason_vi, difference_text]) as printed_text,
    submission_sha256,
    'kết quả so với mục tiêu' as made_of_text
  from core.fct_scorecard_lines
),
-- What only follows from the tables of printed_texts, and what the pages say besides them: sentences, notes, charts, lines that are added up.
followed as (
  select
    1000 + line_order as line_order, indicator_code, indicator_name_vi, 'followed' as list_code,
    'elapsed' as measure_code, 'Thời gian đã qua' as measure_name_vi, elapsed_text as printed_text, '' as submission_sha256,
    'số tháng đã qua : 12 x 100; của số đo đến một ngày trước khi hết tháng: số ngày đã qua : số ngày của năm x 100' as made_of_text
  from core.fct_followed_lines
),
growth as (
  select
    2000 + point_order as line_order, 'GRDP_GROWTH' as indicator_code, 'Biểu đồ tăng trưởng' as indicator_name_vi, 'growth' as list_code,
    series_vi || ' ' || point_label_vi as measure_code, point_label_vi || ' ' || lower(series_vi) as measure_name_vi,
    coalesce(vi_number(value, 2), '…') as printed_text, '' as submission_sha256, cell_text as made_of_text
  from core.fct_growth_points
  union all
  select
    2000, 'GRDP_GROWTH', 'Biểu đồ tăng trưởng', 'growth', unnest(['finding', 'points', 'target_low', 'target_high']),
    unnest(['Nhận định', 'Số của từng kỳ', 'Mục tiêu, cận dưới', 'Mục tiêu, cận trên']),
    unnest([any_value(finding_vi), any_value(points_vi), coalesce(vi_number(any_value(target_low), 6), ''), coalesce(vi_number(any_value(target_high), 6), '')]),
    '', 'số mới nhất của năm và mục tiêu năm'
  from core.fct_growth_points
),
paragraphs as (
  select
    8000 + paragraph_order as line_order, subject_code as indicator_code, 'Lời văn của báo cáo' as indicator_name_vi,
    case when starts_with(section, 'changes') then 'changes' else 'paragraphs' end as list_code, measure_code, 'Đoạn ' || paragraph_order as measure_name_vi,
    text_vi as printed_text, '' as submission_sha256, 'đếm, hoặc nói lại số của bảng' as made_of_text
  from core.fct_paragraphs
),
not_met as (
  select
    8500 + line_order as line_order, indicator_code, number_text || '. ' || indicator_name_vi as indicator_name_vi, 'not_met' as list_code,
    'reason' as measure_code, 'Lý do không đạt' as measure_name_vi, reason_vi as printed_text, '' as submission_sha256, 'đánh giá của chỉ tiêu và các thành phần' as made_of_text
  from core.fct_not_met
),
quotations as (
  select
    8800 as line_order, 'EDITION' as indicator_code, document || ', ' || item as indicator_name_vi, 'quotations' as list_code,
    document || ' ' || item as measure_code, 'Trích văn bản' as measure_name_vi, text_vi as printed_text, '' as submission_sha256, 'văn bản được trích' as made_of_text
  from reference.quotations
  join run.edition using (year)
),
-- A note is the same note wherever it stands, so it is told by its text: by where its digest begins, or by all of it where another begins alike.
notes as (
  select
    9000 + note_order as line_order, case when indicator_code = '' then 'EDITION' else indicator_code end as indicator_code,
    'Ghi chú ' || mark_text as indicator_name_vi, 'notes' as list_code,
    kind || ' ' || left(md5(text_vi), case when count(*) over (partition by indicator_code, kind, left(md5(text_vi), 8)) = 1 then 8 else 32 end) as measure_code, 'Ghi chú' as measure_name_vi, text_vi as printed_text, '' as submission_sha256,
    case kind when 'disagreement' then 'core.fct_disagreements' when 'finding' then 'core.fct_collection_findings, core.fct_plan_findings'
      when 'boundary' then 'core.fct_boundary_notes' when 'release' then 'core.fct_releases' when 'source' then 'ghi chú của đơn vị, văn bản' else 'cách tính' end as made_of_text
  from core.fct_notes
),
warnings as (
  select
    10000 + warning_order as line_order, subject_code as indicator_code, subject_vi as indicator_name_vi, 'warnings' as list_code,
    unnest(['subject', 'reached', 'elapsed', 'needed', 'projected', 'money', 'shortfall', 'delay']) as measure_code,
    unnest(['Nội dung', 'Hiện trạng', 'Thời gian đã qua', 'Yêu cầu', 'Dự báo, lý do', 'Thiếu hụt (tỷ đồng)', 'Thiếu hụt (%)', 'Chậm (ngày)']) as measure_name_vi,
    unnest([subject_vi, reached_vi, elapsed_vi, needed_vi, projected_vi, coalesce(vi_fixed(money_billion_vnd, 2), ''), coalesce(vi_fixed(shortfall_percent, 2), ''), coalesce(vi_number(delay_days, 0), '')]) as printed_text,
    '' as submission_sha256,
    cells_vi || case when method_vi = '' then '' else '; ' || method_vi end as made_of_text
  from core.fct_warnings
),
counted as (
  select *, case when cut_code = 'total' then 'all' else group_vi end as group_code, case when cut_code = 'total' then 'TASKS' else lead_agency_code end as indicator_code
  from core.fct_task_counts
  where cut_code <> 'agency' and task_count > 0
),
tasks as (
  select
    11000 + row_number() over (order by group_code, indicator_code) as line_order, indicator_code, agency_name_vi as indicator_name_vi, 'task_counts' as list_code,
    trim(group_code || ' ' || unnest(['tasks', 'done_in_time', 'done_late', 'open_in_time', 'open_overdue', 'not_reported', 'longest_delay'])) as measure_code,
    unnest(['Số nhiệm vụ', 'Hoàn thành đúng hạn', 'Hoàn thành quá hạn', 'Đang thực hiện, trong hạn', 'Đang thực hiện, quá hạn', 'Chưa báo cáo', 'Quá hạn lâu nhất (ngày)']) as measure_name_vi,
    cast(unnest([task_count, done_in_time_count, done_late_count, open_in_time_count, open_overdue_count, not_reported_count, longest_delay_days]) as varchar) as printed_text,
    '' as submission_sha256,
    'đếm nhiệm vụ theo trạng thái: core.fct_task_progress' as made_of_text
  from counted
),
disbursements as (
  select
    12000 + line_order as line_order, subject_code as indicator_code, project_name_vi as indicator_name_vi, 'disbursement_lines' as list_code,
    unnest(['name', 'plan', 'month', 'disbursed', 'percent', 'elapsed', 'reported', 'projected']) as measure_code,
    unnest(['Dự án', 'Kế hoạch năm (tỷ đồng)', 'Giải ngân trong tháng (tỷ đồng)', 'Giải ngân lũy kế (tỷ đồng)', '% kế hoạch năm', 'Thời gian đã qua', 'Tỷ lệ đơn vị báo cáo', 'Ước đến 31/01/' || (select year + 1 from run.edition) || ' (tỷ đồng)']) as measure_name_vi,
    unnest([project_name_vi, plan_text, month_text, cumulative_text, plan_percent_text, elapsed_text, reported_percent_text, projected_text]) as printed_text,
    submission_sha256, cell_text as made_of_text
  from core.fct_disbursement_lines
),
words as (
  select * replace (cast(line_order as integer) as line_order)
  from (
    from scorecard union all from followed union all from growth union all from paragraphs union all from notes union all from warnings union all from not_met union all from quotations
    union all from tasks union all from disbursements)
)
select * from words
