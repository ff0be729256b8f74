with edition as (
  select * from run.edition
),
headlines as (
  select
    cast(count(*) as integer) as headline_count,
    cast(count(*) filter (has_figures) as integer) as with_figures_count,
    cast(count(*) filter (verdict_code = 'exceeded') as integer) as exceeded_count,
    cast(count(*) filter (verdict_code = 'met') as integer) as met_count,
    cast(count(*) filter (verdict_code = 'not_met') as integer) as not_met_count,
    cast(count(*) filter (verdict_code = 'not_assessed') as integer) as not_assessed_count,
    cast(count(*) filter (pace_code = 'on_pace') as integer) as on_pace_count,
    cast(count(*) filter (pace_code = 'behind') as integer) as behind_count,
    cast(count(*) filter (pace_code = 'at_target') as integer) as at_target_count,
    cast(count(*) filter (pace_code = 'off_target') as integer) as off_target_count
  from core.fct_headlines
),
-- A plan of which no target is known can neither be kept nor missed, and nothing is told of its pace.
planned as (
  select count(*) > 0 as has_target from core.fct_targets where indicator_code in (select indicator_code from core.dim_indicators where list_code = 'headline')
),
worded as (
  select
    headlines.*,
    case when edition.is_whole_year
      then 'Trong ' || count_words(headline_count) || ' chỉ tiêu chủ yếu: ' || concat_ws(', ',
          case when exceeded_count > 0 then count_words(exceeded_count) || ' chỉ tiêu vượt' end,
          case when met_count > 0 then count_words(met_count) || ' chỉ tiêu đạt' end,
          case when not_met_count > 0 then count_words(not_met_count) || ' chỉ tiêu không đạt' end,
          case when not_assessed_count > 0 then count_words(not_assessed_count) || ' chỉ tiêu chưa đánh giá' end) || case when has_target then '.' else '; chưa có mục tiêu của năm ' || edition.year || '.' end
      else 'Kỳ báo cáo có số liệu ' || with_figures_count || '/' || headline_count || ' chỉ tiêu chủ yếu, '
        || case when has_target then 'nêu theo tiến độ, chưa đánh giá đạt hay không đạt' else 'chưa có mục tiêu của năm ' || edition.year || ' để nêu tiến độ và đánh giá' end
        || coalesce('; trong đó ' || nullif(concat_ws(', ',
          case when on_pace_count > 0 then count_words(on_pace_count) || ' chỉ tiêu đạt tỷ lệ kế hoạch từ mức thời gian đã qua trở lên' end,
          case when behind_count > 0 then count_words(behind_count) || ' chỉ tiêu thấp hơn mức thời gian đã qua' end,
          case when at_target_count > 0 then count_words(at_target_count) || ' chỉ tiêu đang ở mức mục tiêu năm' end,
          case when off_target_count > 0 then count_words(off_target_count) || ' chỉ tiêu chưa ở mức mục tiêu năm' end), ''), '')
        || '.' end as text_vi
  from headlines
  cross join edition
  cross join planned
)
select * from worded
