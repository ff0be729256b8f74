with changes as (
  select *
  from core.fct_changes
  -- The verdict on a part is told by that on the whole, where this changed as well.
  where measure_code <> 'verdict' or indicator_code not in (
    select indicators.indicator_code
    from core.dim_indicators as indicators
    join core.fct_changes as wholes on wholes.indicator_code = indicators.headline_code and wholes.measure_code = 'verdict'
    where indicators.headline_code <> indicators.indicator_code)
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
    bool_and(indicator_code in (select indicator_code from core.dim_indicators where is_headline)) as is_headline,
    string_agg(indicator_name_vi || ' từ “' || lower(old_text) || '” thành “' || lower(new_text) || '”', ', ' order by line_order) as words_vi
  from changes
  group by kind_code
),
kinds as (
  select
    kind_code,
    case kind_code
      when 'figure' then 1 when 'status' then 2 when 'verdict' then 3 when 'target' then 4 when 'comparison' then 5
      when 'coverage' then 6 when 'quality' then 7 when 'punctuality' then 8 when 'narrative' then 9 when 'tasks' then 10 when 'task' then 11 when 'disbursement' then 12 when 'project' then 13 when 'administration' then 14 else 15 end as kind_order,
    cast(lines_count as integer) as lines_count,
    case kind_code
      when 'figure' then 'số liệu của ' || count_words(lines_count) || ' dòng chỉ tiêu'
      when 'status' then 'trạng thái (ước, sơ bộ, chính thức) của ' || count_words(lines_count) || ' dòng chỉ tiêu, số liệu không đổi'
      when 'verdict' then 'kết quả đánh giá của ' || count_words(lines_count) || ' chỉ tiêu' || case when is_headline then ' chủ yếu' else '' end || ' (' || words_vi || ')'
      when 'target' then 'mục tiêu của ' || count_words(lines_count) || ' chỉ tiêu'
      when 'comparison' then 'số so sánh với kế hoạch hoặc cùng kỳ của ' || count_words(lines_count) || ' dòng chỉ tiêu'
      when 'coverage' then 'tình hình nộp báo cáo của ' || count_words(lines_count) || ' đơn vị (' || names_vi || ')'
      when 'quality' then 'số lần gửi và chất lượng số liệu của ' || count_words(lines_count) || ' đơn vị'
      when 'punctuality' then 'số kỳ nộp đúng hạn trong năm của ' || count_words(lines_count) || ' đơn vị'
      when 'narrative' then 'nội dung báo cáo của ' || count_words(lines_count) || ' đơn vị'
      when 'tasks' then 'số nhiệm vụ theo trạng thái'
      when 'task' then 'trạng thái hoặc lý do chậm của ' || count_words(lines_count) || ' nhiệm vụ'
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
