with changes as (
  select changes.* replace (case when kind_code = 'verdict' and not is_headline then 'part' else kind_code end as kind_code)
  from core.fct_changes as changes
  left join core.dim_indicators as indicators using (indicator_code)
  -- The verdict on a part is told by that on the whole where this changed too.
  where measure_code <> 'verdict' or is_headline or headline_code not in (select indicator_code from core.fct_changes where measure_code = 'verdict')
),
named as (
  select kind_code, indicator_name_vi, min(line_order) as line_order
  from changes
  group by kind_code, indicator_name_vi
),
names as (
  select kind_code, string_agg(indicator_name_vi, ', ' order by line_order, indicator_name_vi) as names_vi
  from named
  group by kind_code
),
counted as (
  select
    kind_code,
    count(distinct indicator_code) as lines_count,
    string_agg(indicator_name_vi || ' từ “' || lower(old_text) || '” thành “' || lower(new_text) || '”', ', ' order by line_order) as words_vi
  from changes
  group by kind_code
),
kinds as (
  select
    kind_code,
    cast(list_position(['figure', 'status', 'verdict', 'part', 'target', 'comparison', 'coverage', 'quality', 'in_time', 'narrative', 'tasks', 'task',
      'disbursement', 'project', 'administration', 'decision'], kind_code) as integer) as kind_order,
    cast(lines_count as integer) as lines_count,
    case kind_code
      when 'figure' then 'số liệu của ' || count_words(lines_count) || ' dòng chỉ tiêu'
      when 'status' then 'trạng thái (ước, sơ bộ, chính thức) của ' || count_words(lines_count) || ' dòng chỉ tiêu, số liệu không đổi'
      when 'verdict' then 'kết quả đánh giá của ' || count_words(lines_count) || ' chỉ tiêu chủ yếu (' || words_vi || ')'
      when 'part' then 'kết quả đánh giá của ' || count_words(lines_count) || ' chỉ tiêu thành phần' || case when 'verdict' in (select kind_code from counted) then ' thuộc chỉ tiêu lớn không đổi kết quả' else '' end || ' (' || words_vi || ')'
      when 'target' then 'mục tiêu của ' || count_words(lines_count) || ' chỉ tiêu'
      when 'comparison' then 'số so sánh với kế hoạch hoặc cùng kỳ của ' || count_words(lines_count) || ' dòng chỉ tiêu'
      when 'coverage' then 'tình hình nộp báo cáo của ' || count_words(lines_count) || ' đơn vị (' || names_vi || ')'
      when 'quality' then 'số lần gửi và chất lượng số liệu của ' || count_words(lines_count) || ' đơn vị'
      when 'in_time' then 'số kỳ gửi đúng hạn trong năm của ' || count_words(lines_count) || ' đơn vị'
      when 'narrative' then 'nội dung báo cáo của ' || count_words(lines_count) || ' đơn vị'
      when 'tasks' then 'số nhiệm vụ theo trạng thái'
      when 'task' then 'tình hình của ' || count_words(lines_count) || ' nhiệm vụ'
      when 'disbursement' then 'số cộng giải ngân vốn đầu tư công'
      when 'project' then 'số liệu giải ngân của ' || count_words(lines_count) || ' dòng dự án'
      when 'administration' then 'số văn bản và nhiệm vụ giao'
      when 'decision' then 'việc cần quyết định'
    end as words_vi
  from counted
  join names using (kind_code)
  where kind_code <> 'count'
)
select * from kinds
