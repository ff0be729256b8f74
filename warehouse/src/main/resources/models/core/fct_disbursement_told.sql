with edition as (
  select * from run.edition
),
total as (
  select * from core.fct_disbursement_total where lines_count > 0
),
owners as (
  select * from core.fct_disbursement_cuts where cut_code = 'owner'
),
told as (
  select
    cast(count(*) filter (not is_older) as integer) as owners_count,
    coalesce(bool_or(is_older), false) as has_older,
    any_value(city_percent) as city_percent,
    cast(count(*) filter (difference_value < 0) as integer) as below_count,
    -- Names only as many as a sentence bears; the table has all.
    listed_words(list(name_vi || ' (' || vi_number(plan_percent, 2) || '%)' order by cut_order) filter (difference_value >= 0 and cut_order <= 3), '; ') as best_vi,
    listed_words(list(name_vi || ' (' || vi_number(plan_percent, 2) || '%)' order by cut_order desc) filter (difference_value < 0 and last_order <= 3), '; ') as worst_vi,
    listed_words(list(name_vi || ' đạt ' || vi_number(plan_percent, 2) || '%' || day_vi order by cut_order) filter (is_older), '; ') as unranked_vi
  from (select *, row_number() over (order by is_older, cut_order desc) as last_order from owners)
),
slow as (
  select cast(count(*) as integer) as slow_count, sum(shortfall_billion_vnd) as shortfall_billion_vnd
  from core.fct_disbursement_pace
  where state_code = 'projected' and behind_days > 0
),
unrated as (
  select count(*) filter (state_code = 'no_figure') as no_figure_count, count(*) filter (state_code = 'no_plan') as no_plan_count
  from core.fct_disbursement_pace
),
left_over as (
  select sum(needed_per_month_billion_vnd) as needed_billion_vnd, sum(mean_per_month_billion_vnd) as mean_billion_vnd
  from core.fct_disbursement_pace
  where state_code = 'projected'
),
totals as (
  select
    vi_date(total.measured_to) as measured_to_text,
    total.plan_percent,
    total.elapsed_percent,
    told.owners_count,
    told.below_count,
    slow.slow_count,
    -- The treasury's own total is another figure: what is added here says of how many lines it is.
    'Lũy kế giải ngân của ' || count_words(total.lines_count) || ' dòng dự án theo nguồn vốn có đủ số liệu đến ngày ' || vi_date_words(total.measured_to)
      || case when total.older_lines_count > 0
        then ' (trong đó ' || count_words(total.older_lines_count) || ' dòng lấy số gần nhất đã báo cáo, sớm nhất đến ngày ' || vi_date_words(total.measured_from) || ')' else '' end
      || case when total.absent_vi = '' then '' else total.absent_vi || ',' end
      || ' đạt ' || vi_number(total.disbursed_cumulative_billion_vnd, 3)
      || ' tỷ đồng, bằng ' || vi_number(total.plan_percent, 2) || '% kế hoạch vốn năm (' || vi_number(total.plan_billion_vnd, 3)
      || ' tỷ đồng) sau ' || vi_number(total.elapsed_percent, 2) || '% thời gian giải ngân (đến hết ngày 31 tháng 01 năm ' || (edition.year + 1) || ')'
      || case when total.disbursed_month_billion_vnd is null or edition.period_kind <> 'month' then '' else '; riêng tháng ' || month(total.measured_to) || ' giải ngân ' || vi_number(total.disbursed_month_billion_vnd, 3) || ' tỷ đồng' end
      || '.' as total_vi,
    'Với tốc độ bình quân từ đầu năm, đến hết thời gian giải ngân ước đạt ' || vi_number(total.projected_billion_vnd, 2) || ' tỷ đồng, bằng '
      || vi_number(divide_half_up(total.projected_billion_vnd * 100, total.plan_billion_vnd, 2), 2) || '% kế hoạch'
      || case when left_over.needed_billion_vnd > 0 and total.elapsed_percent < 100
        then '; để giải ngân hết kế hoạch, mỗi tháng còn lại cần ' || vi_number(left_over.needed_billion_vnd, 2) || ' tỷ đồng (bình quân đã đạt ' || vi_number(left_over.mean_billion_vnd, 2) || ' tỷ đồng)'
        else '' end || '.' as pace_vi,
    case when told.owners_count < 2 then '' else
      'Trong ' || count_words(told.owners_count) || ' chủ đầu tư có số liệu' || case when told.has_older then ' đến ngày ' || vi_date_words(total.measured_to) else '' end || ', ' || case when told.below_count = 0 then 'không chủ đầu tư nào' else count_words(told.below_count) || ' chủ đầu tư' end || ' có tỷ lệ giải ngân thấp hơn mức chung ' || case when told.has_older then 'của các dòng có số liệu đến ngày đó (' || vi_number(told.city_percent, 2) || '%)' else 'của thành phố' end
      || case when told.best_vi = '' or told.below_count = 0 then '' else '. Cao nhất là ' || told.best_vi end
      || case when told.worst_vi = '' then '' else '. Thấp nhất là ' || told.worst_vi end || case when told.has_older then '. Chưa xếp hạng vì số liệu đến ngày khác: ' || told.unranked_vi else '' end || '.' end as owners_vi,
    case when slow.slow_count = 0 then 'Không có dòng dự án theo nguồn vốn nào chậm so với thời gian đã qua.'
      else 'Có ' || count_words(slow.slow_count) || ' dòng dự án theo nguồn vốn chậm so với thời gian đã qua; nếu giữ tốc độ bình quân, số vốn không giải ngân hết ước '
        || vi_number(slow.shortfall_billion_vnd, 2) || ' tỷ đồng.' end as slow_count_vi,
    slow_count_vi || case when slow.slow_count = 0 then '' else ' Các dự án có số vốn này lớn nhất được nêu dưới đây, phải có biện pháp trong kỳ tới.' end as slow_vi,
    case when unrated.no_figure_count + unrated.no_plan_count = 0 then ''
      else 'Chưa tính vào các tỷ lệ trên: ' || concat_ws('; ',
        case when unrated.no_figure_count > 0 then count_words(unrated.no_figure_count) || ' dòng dự án theo nguồn vốn chưa có số giải ngân' end,
        case when unrated.no_plan_count > 0 then count_words(unrated.no_plan_count) || ' dòng dự án theo nguồn vốn chưa có kế hoạch vốn năm' end) || '.' end as unrated_vi,
    case when told.owners_count < 2 then 'Giải ngân đạt ' || vi_number(total.plan_percent, 2) || '% kế hoạch sau ' || vi_number(total.elapsed_percent, 2) || '% thời gian giải ngân'
      when told.below_count = 0 then 'Cả ' || count_words(told.owners_count) || ' chủ đầu tư giải ngân đạt ' || vi_number(told.city_percent, 2) || '% kế hoạch vốn'
      else count_words(told.below_count) || '/' || count_words(told.owners_count) || ' chủ đầu tư giải ngân thấp hơn mức chung ' || vi_number(told.city_percent, 2) || '%' end as finding_vi
  from total
  cross join edition
  cross join told
  cross join slow
  cross join unrated
  cross join left_over
)
select * from totals
