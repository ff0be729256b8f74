with edition as (
  select * from run.edition
),
delivery as (
  select * from core.fct_delivery where state_code <> 'out_of_scope'
),
tasks as (
  select * from core.fct_task_counts where cut_code = 'agency'
),
capital as (
  select *, count(*) filter (not is_older) over () as owners_count from core.fct_disbursement_cuts where cut_code = 'owner'
),
-- What nobody asked of it in the period has no line in its table.
unasked as (
  select owner_agency_code as agency_code, count(*) as lines_count from core.fct_scorecard_lines where is_unasked group by all
),
told as (
  select
    edition.period_code,
    edition.edition_number,
    agencies.agency_order,
    delivery.agency_code,
    delivery.agency_name_vi,
    first_capital(coalesce(addressees.addressee_vi, delivery.agency_name_vi)) as recipient_vi,
    coalesce(addressees.addressee_vi, delivery.agency_name_vi) as addressee_vi,
    'Báo cáo kỳ ' || collection_words(delivery.collection_code) || ', hạn ' || vi_moment_words(delivery.deadline_at) || ': '
      || delivery.state_vi
      || case when delivery.accepted_at is null then '' else ' lúc ' || vi_moment_words(delivery.accepted_at) || ', ' || vi_lateness(delivery.late_hours) end
      || case when delivery.attempts_count = 0 then '' else '; gửi ' || count_words(delivery.attempts_count) || ' lần, kiểm tra '
        || finding_words(coalesce(quality.reject_count, 0), coalesce(quality.remark_count, 0)) end
      || case when delivery.owed_count > 0 then '; trả lời ' || delivery.answered_count || '/' || delivery.owed_count || ' số liệu được hỏi' else '' end || '.' as delivery_vi,
    case when quality.due_count > 0 then 'Từ đầu năm gửi đúng hạn ' || quality.in_time_count || '/' || quality.due_count || ' kỳ đã đến hạn'
      || case when quality.revised_count > 0 then '; đã sửa ' || quality.revised_count || '/' || quality.figure_count || ' số liệu sau lần gửi đầu' else '' end || '.' else '' end as history_vi,
    case when quality.disagreement_count > 0 then 'Có ' || count_words(quality.disagreement_count) || ' số liệu chưa thống nhất, cần giải trình'
      || case when quality.disagreement_count > 1 then ', trước hết: ' else ': ' end || quality.first_disagreement_vi || '.' else '' end as disagreements_vi,
    case when tasks.task_count is null then '' else 'Chủ trì ' || count_words(tasks.task_count) || ' nhiệm vụ: hoàn thành đúng hạn ' || count_words(tasks.done_in_time_count)
      || ', hoàn thành quá hạn ' || count_words(tasks.done_late_count) || ', đang thực hiện trong hạn ' || count_words(tasks.open_in_time_count)
      || ', đang thực hiện quá hạn ' || count_words(tasks.open_overdue_count) || ', chưa báo cáo ' || count_words(tasks.not_reported_count) || '.' end as tasks_vi,
    case when capital.code is null then '' else 'Giải ngân vốn đầu tư công ' || vi_number(capital.cumulative_billion_vnd, 3) || ' tỷ đồng' || capital.day_vi || ', đạt ' || vi_number(capital.plan_percent, 2)
      || '% kế hoạch vốn sau ' || vi_number(capital.elapsed_percent, 2) || '% thời gian giải ngân; '
      || case when capital.is_older then 'chưa xếp hạng vì số liệu đến ngày khác các chủ đầu tư khác' when capital.difference_value = 0 then 'bằng mức chung của thành phố'
        else case when capital.difference_value > 0 then 'cao hơn' else 'thấp hơn' end || ' mức chung của thành phố ' || vi_number(abs(capital.difference_value), 2) || ' điểm phần trăm' end
      || case when capital.owners_count > 1 and not capital.is_older then ', thứ ' || capital.cut_order || '/' || capital.owners_count || ' chủ đầu tư' else '' end || '.' end as capital_vi,
    coalesce('Không nêu ' || count_words(unasked.lines_count) || ' chỉ tiêu của kế hoạch năm chưa đến kỳ báo cáo.', '') as unasked_vi
  from delivery
  left join unasked using (agency_code)
  cross join (select period_code, edition_number from edition) as edition
  left join (select agency_code, agency_order from core.dim_agencies) as agencies using (agency_code)
  left join core.fct_addressees as addressees on addressees.agency_code = delivery.agency_code and addressees.report_code = 'agency_scorecard'
  join core.fct_delivery_quality as quality using (agency_code)
  left join tasks on tasks.lead_agency_code = delivery.agency_code
  left join capital on capital.code = delivery.agency_code
)
select * from told
