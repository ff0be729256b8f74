-- A task is overdue or it is not: whoever has the longest delay has an overdue task.
select
  'nhiệm vụ được giao: ' || agency_name_vi as place_vi,
  open_overdue_count || ' nhiệm vụ quá hạn, lâu nhất ' || longest_delay_text as found_vi,
  case when open_overdue_count = 0 then 'không có thời gian quá hạn' else 'thời gian quá hạn lâu nhất' end as expected_vi
from marts.edition__tasks
where (open_overdue_count > 0) <> (longest_delay_text not in ('', '-'))
