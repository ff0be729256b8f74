with edition as (
  select * from run.edition
),
indicators as (
  select
    *,
    case unit_vi when '' then '' when '%' then '%' else ' ' || unit_vi end as unit_words
  from core.dim_indicators
),
targets as (
  select
    targets.*,
    indicators.direction_code as indicator_direction,
    indicators.unit_code,
    indicators.unit_words,
    coalesce(nullif(documents.title_vi, ''), targets.document) as document_title_vi
  from reference.targets as targets
  join indicators on indicators.indicator_code = targets.indicator
  left join reference.documents as documents on documents.code = targets.document
  cross join edition
  where targets.year in (edition.year, edition.year + 1)
),
worded as (
  select
    year,
    indicator as indicator_code,
    kind as target_kind,
    low,
    high,
    coalesce(nullif(printed_vi, ''), case kind
      when 'at_least' then vi_number(low, 6) || ' trở lên'
      when 'at_most' then 'không quá ' || vi_number(coalesce(high, low), 6)
      when 'more_than' then 'trên ' || vi_number(low, 6)
      when 'less_than' then 'dưới ' || vi_number(coalesce(high, low), 6)
      when 'range' then case when scenario_1 is not null and scenario_2 is not null
        then vi_number(scenario_1, 6) || ' - ' || vi_number(scenario_2, 6)
        else vi_number(low, 6) || ' - ' || vi_number(high, 6) end
      when 'about' then 'khoảng ' || vi_number(low, 6)
      when 'exact' then vi_number(low, 6)
      when 'change_by' then case when indicator_direction = 'lower' then 'giảm ' else 'tăng ' end || vi_number(low, 6)
      when 'increase_over_previous_year_percent' then 'tăng ' || vi_number(low, 6) || case when high is null then '' else ' - ' || vi_number(high, 6) end || '% so với ước thực hiện năm trước'
      when 'meet_or_exceed_estimate' then 'đạt và vượt ' || case when denominator_name = '' then 'dự toán' else denominator_name end || case when amount is null then '' else ' (' || vi_number(amount, 6) || ')' end
      else 'định tính'
    end) || case when stretch is null then '' else ' (phấn đấu ' || vi_number(stretch, 6) || ')' end as plan_text,
    -- The same within a sentence, with its unit once.
    'mục tiêu ' || case
      when kind = 'at_least' then 'từ ' || vi_number(low, 6) || unit_words || ' trở lên' || case when stretch is null then '' else ' (phấn đấu ' || vi_number(stretch, 6) || ')' end
      when kind in ('qualitative', 'increase_over_previous_year_percent', 'meet_or_exceed_estimate') then plan_text
      else regexp_replace(plan_text, '( \(phấn đấu .*\))?$', case when kind = 'change_by' and is_in_points(unit_code) then ' điểm phần trăm' else unit_words end || '\1')
    end as plan_words_vi,
    document_title_vi,
    document_status
  from targets
)
select * from worded
