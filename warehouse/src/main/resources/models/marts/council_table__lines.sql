with edition as (
  select * from run.edition
),
lines as (
  select * from core.fct_scorecard_lines
),
plans as (
  select
    *,
    coalesce(low, high) as least,
    coalesce(high, low) as most,
    target_kind in ('increase_over_previous_year_percent', 'meet_or_exceed_estimate', 'change_by') as is_relative,
    target_kind in ('at_least', 'more_than') as is_floor,
    target_kind in ('at_most', 'less_than') as is_ceiling
  from core.fct_plan_words
),
this_year as (
  select plans.* from plans join edition using (year)
),
next_year as (
  select plans.* from plans join edition on plans.year = edition.year + 1
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
    coalesce(marks.note_marks_text, '') as note_marks_text,
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
      when (next_year.target_kind <> this_year.target_kind and (next_year.is_relative or this_year.is_relative)) or next_year.is_ceiling and this_year.is_floor or next_year.is_floor and this_year.is_ceiling
        then 'đổi cách nêu'
      -- Higher or lower is said where no end of the target went the other way.
      when next_year.least >= this_year.least and next_year.most >= this_year.most and (next_year.least > this_year.least or next_year.most > this_year.most) then 'cao hơn'
      when next_year.least <= this_year.least and next_year.most <= this_year.most and (next_year.least < this_year.least or next_year.most < this_year.most) then 'thấp hơn'
      when next_year.target_kind = 'range' and this_year.target_kind = 'range' then case when next_year.least > this_year.least then 'khoảng hẹp hơn' else 'khoảng rộng hơn' end
      else 'đổi cách nêu' end as change_vi
  from lines
  cross join (select period_code, edition_number from edition) as edition
  left join this_year using (indicator_code)
  left join next_year using (indicator_code)
  left join core.fct_place_marks as marks on marks.place_code = 'council' and marks.subject_code = lines.indicator_code
)
select * from printed
