with lists as (
  select *
  from (values
    -- Of an indicator the text itself tells what changed.
    ('scorecard', 'result verdict plan next_plan same_period versus_plan', '', false, ''),
    ('followed', 'result plan same_period same_period_computed versus_plan', '', false, ''),
    ('latest', 'result', '', false, ''),
    ('own', 'result same_period', '', false, ''),
    ('delivery', 'coverage received late attempts answered rejects remarks disagreements revised in_time', 'coverage', false, 'báo cáo của đơn vị nhận sau thời điểm của bản trước'),
    ('narratives', '', 'narrative', false, 'đơn vị gửi nội dung mới'),
    ('counts', '', 'count', true, 'tính lại theo số liệu và cách tính tại thời điểm của bản này'),
    ('tasks', '', 'tasks', true, 'tính lại theo số liệu và cách tính tại thời điểm của bản này'),
    ('task_lines', 'state reason', 'task', false, 'tính lại theo số liệu và cách tính tại thời điểm của bản này'),
    ('disbursements', 'plan disbursed percent', 'disbursement', true, 'tính lại theo số liệu và cách tính tại thời điểm của bản này'),
    ('disbursement_lines', 'plan month disbursed reported', 'project', false, 'tính lại theo số liệu và cách tính tại thời điểm của bản này'),
    ('administration', '', 'administration', true, 'tính lại theo số liệu và cách tính tại thời điểm của bản này'),
    ('decisions', '', 'decision', true, 'tính lại theo số liệu và cách tính tại thời điểm của bản này')
  ) as said (list_code, measure_codes, kind_code, is_counted, reason_vi)
)
select * from lists
