with edition as (
  select * from run.edition
),
indicators as (
  select
    *,
    replace(unit_words(unit_vi), 'điểm %', 'điểm phần trăm') as unit_words
  from core.dim_indicators
),
targets as (
  select
    targets.*,
    -- A share has nothing above its whole: at least 100% is 100%.
    case when targets.kind = 'at_least' and targets.low = 100 and indicators.unit_code = 'percent' and indicators.nature_code = 'computed_ratio' then 'exact' else targets.kind end as printed_kind,
    indicators.direction_code as indicator_direction,
    indicators.unit_code,
    indicators.unit_words,
    coalesce(nullif(documents.title_vi, ''), targets.document) as document_title_vi,
    vi_number(low, 6) as low_text,
    vi_number(high, 6) as high_text,
    vi_number(coalesce(high, low), 6) as most_text,
    vi_number(scenario_1, 6) || ' - ' || vi_number(scenario_2, 6) as scenarios_text,
    ' (phấn đấu ' || vi_number(stretch, 6) || ')' as stretch_text,
    ' (' || vi_number(amount, 6) || ')' as amount_text
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
    coalesce(nullif(printed_vi, ''), case printed_kind
      when 'at_least' then low_text || ' trở lên'
      when 'at_most' then 'không quá ' || most_text
      when 'more_than' then 'trên ' || low_text
      when 'less_than' then 'dưới ' || most_text
      when 'range' then coalesce(scenarios_text, low_text || ' - ' || high_text)
      when 'about' then 'khoảng ' || low_text
      when 'exact' then low_text
      when 'change_by' then case when indicator_direction = 'lower' then 'giảm ' else 'tăng ' end || low_text
      when 'increase_over_previous_year_percent' then 'tăng ' || low_text || coalesce(' - ' || high_text, '') || '% so với ước thực hiện năm trước'
      when 'meet_or_exceed_estimate' then 'đạt và vượt ' || case when denominator_name = '' then 'dự toán' else denominator_name end || coalesce(amount_text, '')
      else 'định tính'
    end) || coalesce(stretch_text, '') as plan_text,
    -- The same within a sentence, with its unit once.
    'mục tiêu ' || case
      when printed_kind = 'at_least' then 'từ ' || low_text || unit_words || ' trở lên' || coalesce(stretch_text, '')
      when kind in ('qualitative', 'increase_over_previous_year_percent', 'meet_or_exceed_estimate') then plan_text
      else regexp_replace(plan_text, '( \(phấn đấu .*\))?$', case when kind = 'change_by' and is_in_points(unit_code) then ' điểm phần trăm' else unit_words end || '\1')
    end as plan_words_vi,
    document_title_vi,
    document_status
  from targets
)
select * from worded
