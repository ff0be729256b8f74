with edition as (
  select * from run.edition
),
lines as (
  select * from core.fct_scorecard_lines
),
this_year as (
  select words.* from core.fct_plan_words as words join edition using (year)
),
next_year as (
  select words.* from core.fct_plan_words as words join edition on words.year = edition.year + 1
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    lines.line_order,
    lines.number_text,
    lines.level,
    lines.group_name_vi,
    lines.indicator_code,
    lines.indicator_name_vi,
    lines.unit_vi,
    lines.plan_text,
    lines.result_text,
    lines.verdict_text_vi,
    coalesce(next_year.plan_text, '') as next_plan_text,
    case
      when next_year.indicator_code is null and this_year.indicator_code is null then ''
      when next_year.indicator_code is null then 'không còn'
      when this_year.indicator_code is null then 'mới'
      when next_year.plan_text = this_year.plan_text then 'giữ nguyên'
      when next_year.target_kind <> this_year.target_kind and next_year.target_kind in ('increase_over_previous_year_percent', 'meet_or_exceed_estimate') then 'nêu khác'
      when coalesce(next_year.low, next_year.high) > coalesce(this_year.low, this_year.high) then 'cao hơn'
      when coalesce(next_year.low, next_year.high) < coalesce(this_year.low, this_year.high) then 'thấp hơn'
      else 'nêu khác' end as change_vi
  from lines
  cross join (select period_code, edition_number from edition) as edition
  left join this_year using (indicator_code)
  left join next_year using (indicator_code)
)
select * from printed
