-- One row per printed text that an edition says otherwise than the one it replaced. What editions changed that were replaced themselves is asked with --edition.
-- edition: The edition that says it anew, as period/number.
-- period_code: The period that the edition is about.
-- period_name_vi: The period in words.
-- replaced_number: The number of the edition that it replaced.
-- line_order: The place in the edition's table of changes.
-- list_code: In which table of the reports the text stands, such as scorecard, followed, latest, months, delivery, narratives, tasks, task_lines, disbursements, disbursement_lines, administration, decisions, counts.
-- indicator_code: What the text is about: an indicator, agency, project line or task, by its code; EDITION, TASKS, DISBURSEMENT, ADMINISTRATION for the whole.
-- indicator_name_vi: The name of what it is about, as printed.
-- measure_code: Which printed measure of the line it is: result, verdict, plan and so on.
-- kind_vi: What changed, in words.
select
  changes.edition, editions.period_code, editions.period_name_vi, editions.replaced_number,
  changes.line_order, changes.list_code, list_words(changes.list_code) as list_vi, changes.indicator_code, changes.indicator_name_vi, changes.measure_code, changes.measure_name_vi,
  changes.kind_code,
  case changes.kind_code
    when 'figure' then 'số liệu' when 'status' then 'tình trạng số liệu' when 'verdict' then 'kết quả đánh giá' when 'target' then 'mục tiêu'
    when 'comparison' then 'số so sánh' when 'coverage' then 'tình hình nộp báo cáo' when 'quality' then 'số lần gửi và chất lượng số liệu' when 'narrative' then 'nội dung báo cáo'
    when 'part' then 'kết quả đánh giá thành phần' when 'in_time' then 'số kỳ gửi đúng hạn' when 'tasks' then 'số nhiệm vụ' when 'task' then 'tình hình nhiệm vụ' when 'disbursement' then 'giải ngân' when 'project' then 'giải ngân của dự án' when 'administration' then 'văn bản và nhiệm vụ giao' when 'decision' then 'việc cần quyết định' when 'count' then 'số đếm' end as kind_vi,
  changes.old_text, changes.new_text, changes.reason_vi
from core.fct_changes as changes
join analysis.editions as editions using (edition)
