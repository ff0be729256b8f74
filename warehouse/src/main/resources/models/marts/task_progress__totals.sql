with edition as (
  select * from run.edition
),
totals as (
  select
    edition.period_code,
    edition.edition_number,
    task_count,
    open_overdue_count,
    'Tổng số ' || vi_number(task_count, 0) || ' nhiệm vụ được giao đang theo dõi: đã hoàn thành ' || count_words(done_in_time_count + done_late_count)
      || ' nhiệm vụ (' || vi_number(divide_half_up((done_in_time_count + done_late_count) * 100, task_count, 2), 2) || '%), trong đó '
      || count_words(done_in_time_count) || ' đúng hạn và ' || count_words(done_late_count) || ' quá hạn; đang thực hiện '
      || count_words(open_in_time_count + open_overdue_count) || ' nhiệm vụ (' || vi_number(divide_half_up((open_in_time_count + open_overdue_count) * 100, task_count, 2), 2)
      || '%), trong đó ' || count_words(open_in_time_count) || ' trong hạn và ' || count_words(open_overdue_count) || ' quá hạn'
      || case when not_reported_count = 0 then '' else '; ' || count_words(not_reported_count) || ' nhiệm vụ (' || vi_number(divide_half_up(not_reported_count * 100, task_count, 2), 2) || '%) chưa được báo cáo' end
      || '.' as total_vi,
    'Đến ngày ' || vi_date_words(told_on)
      || case when open_overdue_count = 0 then ' không có nhiệm vụ nào đang thực hiện mà quá hạn' else ' còn ' || count_words(open_overdue_count) || ' nhiệm vụ đang thực hiện quá hạn, lâu nhất ' || longest_delay_days || ' ngày' end
      || case when silent_overdue_count = 0 then '' else '; ' || count_words(silent_overdue_count) || ' nhiệm vụ đã quá hạn chưa được báo cáo, lâu nhất ' || longest_silent_days || ' ngày' end
      || case when open_overdue_count + silent_overdue_count = 0 then '' else '; từng nhiệm vụ được nêu tên dưới đây để cơ quan chủ trì báo cáo lý do và ngày hoàn thành' end || '.' as overdue_vi,
    case when due_soon_count = 0 then '' else 'Trong 30 ngày tới có ' || count_words(due_soon_count) || ' nhiệm vụ đến hạn.' end as due_soon_vi,
    case when contradicted_count = 0 then '' else 'Ở ' || count_words(contradicted_count) || ' nhiệm vụ, trạng thái do cơ quan chủ trì ghi không khớp với hạn và ngày hoàn thành của chính nhiệm vụ đó; báo cáo này tính theo ngày.' end as contradicted_vi
  from core.fct_task_counts
  cross join edition
  where cut_code = 'total' and task_count > 0
)
select * from totals
