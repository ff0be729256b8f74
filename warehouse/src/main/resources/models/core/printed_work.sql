with tasks as (
  select
    6000 + unnest([1, 2, 3, 4, 5]) as line_order, 'TASKS' as indicator_code, 'Nhiệm vụ được giao' as indicator_name_vi, 'tasks' as list_code,
    unnest(['done_in_time', 'done_late', 'open_in_time', 'open_overdue', 'not_reported']) as measure_code, task_state_words(measure_code) as measure_name_vi,
    cast(unnest([done_in_time_count, done_late_count, open_in_time_count, open_overdue_count, not_reported_count]) as varchar) as printed_text, '' as submission_sha256
  from core.fct_task_counts
  where cut_code = 'total'
),
-- Each of them by its name.
named as (
  select
    cast(6100 + row_number() over (order by lead_agency_code, task_code) as integer) as line_order, lead_agency_code || ' ' || task_code as indicator_code, name_vi as indicator_name_vi, 'task_lines' as list_code,
    unnest(['state', 'reason']) as measure_code, unnest(['Tình trạng', 'Lý do chậm']) as measure_name_vi, unnest([state_vi, coalesce(delay_reason_vi, '')]) as printed_text, coalesce(submission_sha256, '')
  from core.fct_task_progress
),
disbursements as (
  select
    7000 as line_order, 'DISBURSEMENT' as indicator_code, 'Giải ngân vốn đầu tư công' as indicator_name_vi, 'disbursements' as list_code,
    unnest(['plan', 'disbursed', 'percent']) as measure_code,
    unnest(['Kế hoạch vốn năm (tỷ đồng)', 'Giải ngân lũy kế (tỷ đồng)', 'Tỷ lệ giải ngân']) as measure_name_vi,
    unnest([
      coalesce(vi_number(plan_billion_vnd, 3), '…'),
      coalesce(vi_number(disbursed_cumulative_billion_vnd, 3), '…'),
      coalesce(vi_number(plan_percent, 2) || '%', '…')]) as printed_text,
    '' as submission_sha256
  from core.fct_disbursement_total
),
-- What owners reported of each project and source of capital.
projects as (
  select
    7100 + line_order as line_order, subject_code as indicator_code, project_name_vi as indicator_name_vi, 'disbursement_lines' as list_code,
    unnest(['plan', 'month', 'disbursed', 'reported']) as measure_code,
    unnest(['Kế hoạch năm (tỷ đồng)', 'Giải ngân trong tháng (tỷ đồng)', 'Giải ngân lũy kế (tỷ đồng)', 'Tỷ lệ đơn vị báo cáo']) as measure_name_vi,
    unnest([plan_text, month_text, cumulative_text, reported_percent_text]) as printed_text,
    submission_sha256
  from core.fct_disbursement_lines
  where not is_total
),
-- Documents and assignments as counted; their shares and sentences follow.
administration as (
  select * exclude (made_of_text)
  from core.printed_administration
  where starts_with(measure_code, 'month ') or starts_with(measure_code, 'year ')
),
printed as (
  from tasks union all from named union all from disbursements union all from projects union all from administration
)
select * from printed
