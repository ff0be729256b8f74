with lists as (
  -- What is counted, or told by its state, has no report of its own that changed it.
  select * replace (coalesce(reason_vi, 'tính lại theo số liệu và cách tính tại thời điểm của bản này') as reason_vi)
  from (values
    -- Of an indicator the text itself tells what changed.
    ('scorecard', 'result verdict plan next_plan same_period versus_plan', '', false, ''),
    ('followed', 'result plan same_period same_period_computed versus_plan', '', false, ''),
    ('latest', 'result', '', false, ''),
    ('own', 'result same_period', '', false, ''),
    ('delivery', 'coverage received late attempts answered rejects remarks disagreements revised in_time', 'coverage', false, 'báo cáo của đơn vị nhận sau thời điểm của bản trước'),
    ('narratives', '', 'narrative', false, 'đơn vị gửi nội dung mới'),
    ('counts', '', 'count', true, null),
    ('tasks', '', 'tasks', true, null),
    ('task_lines', 'state reason', 'task', false, null),
    ('disbursements', 'plan disbursed percent', 'disbursement', true, null),
    ('disbursement_lines', 'plan month disbursed reported', 'project', false, null),
    ('administration', '', 'administration', true, null),
    ('decisions', '', 'decision', true, null)
  ) as said (list_code, measure_codes, kind_code, is_counted, reason_vi)
)
select * from lists
