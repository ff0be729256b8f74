with edition as (
  select * from run.edition
),
items as (
  select items.*
  from core.fct_administration as items
  join edition using (collection_code)
),
counts as (
  select
    max(year_count) filter (item_code = 'documents_received') as received,
    max(year_count) filter (item_code = 'documents_issued') as issued,
    max(year_count) filter (item_code = 'assignments_given') as given,
    max(year_count) filter (item_code = 'assignments_done_in_time') as done_in_time,
    max(year_count) filter (item_code = 'assignments_done_late') as done_late,
    max(year_count) filter (item_code = 'assignments_open_in_time') as open_in_time,
    max(year_count) filter (item_code = 'assignments_open_overdue') as open_overdue
  from items
  having count(*) > 0
),
told as (
  select 1 as paragraph_order, 'Từ đầu năm đã tiếp nhận ' || vi_number(received, 0) || ' văn bản đến và ban hành ' || vi_number(issued, 0) || ' văn bản.' as text_vi
  from counts where received is not null and issued is not null
  union all
  select 2, 'Chính phủ, Thủ tướng Chính phủ và lãnh đạo Ủy ban nhân dân giao ' || vi_number(given, 0) || ' nhiệm vụ: đã hoàn thành ' || vi_number(done_in_time + done_late, 0) || ' nhiệm vụ, đạt '
    || vi_number(divide_half_up((done_in_time + done_late) * 100, given, 2), 2) || '%, trong đó đúng hạn ' || vi_number(done_in_time, 0) || ' (' || vi_number(divide_half_up(done_in_time * 100, given, 2), 2)
    || '%) và quá hạn ' || vi_number(done_late, 0) || ' (' || vi_number(divide_half_up(done_late * 100, given, 2), 2) || '%); đang thực hiện ' || vi_number(open_in_time + open_overdue, 0)
    || ' nhiệm vụ, trong đó quá hạn ' || vi_number(open_overdue, 0) || ' (' || vi_number(divide_half_up(open_overdue * 100, given, 2), 2) || '%).'
  from counts where given > 0 and done_in_time + done_late + open_in_time + open_overdue is not null
  union all
  select 3, 'Các phần của nhiệm vụ được giao cộng lại là ' || vi_number(done_in_time + done_late + open_in_time + open_overdue, 0) || ', khác số được giao ' || vi_number(given, 0) || ' do đơn vị báo cáo; tỷ lệ tính trên số được giao.'
  from counts where done_in_time + done_late + open_in_time + open_overdue <> given
  union all
  -- Two tables of assignments in one report have two totals.
  select 4, 'Số trên là toàn bộ nhiệm vụ được giao từ đầu năm; phụ lục về tiến độ thực hiện nhiệm vụ chỉ gồm ' || count_words(tasks.task_count) || ' nhiệm vụ đang được theo dõi riêng.'
  from counts join core.fct_task_counts as tasks on tasks.cut_code = 'total' and tasks.task_count > 0 where given > 0
),
typed as (
  select cast(paragraph_order as integer) as paragraph_order, text_vi from told
)
select * from typed
