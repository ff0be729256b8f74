with lines as (
  select
    lines.line_order,
    lines.indicator_code,
    lines.number_text || '. ' || lines.indicator_name_vi as label_vi,
    -- The owner's own percentage is its word; of what divides, more is less.
    case when targets.is_judged_on_percent and progress.is_reported_percent then 'exact'
      when targets.direction_code = 'lower' then case lines.qualifier when 'more_than' then 'less_than' when 'less_than' then 'more_than' else lines.qualifier end
      else lines.qualifier end as qualifier,
    case
      when targets.direction_code = 'lower' then divide_half_up(targets.high_bound * 100, lines.result_value, 2)
      when targets.is_judged_on_percent then lines.plan_percent
      else divide_half_up(lines.result_value * 100, coalesce(targets.low_bound, targets.high_bound), 2) end as percent_value
  from core.fct_scorecard_lines as lines
  join core.fct_targets as targets using (indicator_code)
  left join core.fct_progress as progress using (indicator_code)
  where lines.level = 0 and lines.result_value > 0 and targets.is_resolved and coalesce(targets.low_bound, targets.high_bound) > 0
),
-- Fewer than three make no picture.
counted as (
  select count(*) as line_count, count(*) filter (percent_value >= 100) as reached_count
  from lines
  where percent_value is not null
),
least as (
  select * from lines where percent_value is not null order by percent_value, line_order limit 1
),
printed as (
  select
    lines.line_order,
    lines.indicator_code,
    lines.label_vi,
    'Kết quả so với mục tiêu năm' as series_vi,
    cast(lines.percent_value as decimal(28,6)) as percent_value,
    trim(qualifier_words(lines.qualifier)) as qualifier_vi,
    cast(100 as decimal(28,6)) as target_percent,
    -- Part of a year has reached nothing yet.
    case when edition.is_whole_year
      then counted.reached_count || '/' || counted.line_count || ' chỉ tiêu trong hình đã đạt mức mục tiêu năm'
        || case when counted.reached_count = counted.line_count then '' else '; xa nhất là chỉ tiêu ' || least.label_vi || ' (' || qualifier_words(least.qualifier) || vi_number(least.percent_value, 1) || '%)' end
      else 'Sau ' || vi_number(edition.elapsed_percent, 2) || '% thời gian, xa mức mục tiêu năm nhất là chỉ tiêu ' || least.label_vi || ' (' || qualifier_words(least.qualifier) || vi_number(least.percent_value, 1) || '%)'
    end as finding_vi
  from lines
  cross join counted
  cross join least
  cross join run.edition as edition
  where lines.percent_value is not null and counted.line_count >= 3
)
select * from printed
