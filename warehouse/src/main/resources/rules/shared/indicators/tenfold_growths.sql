-- Each growth that is 20 or more, up or down, and whose tenth is nearer than its index reading to what the indicator was before and to what
-- it is in another row of the sheet; whether both are there, the tenth is near each, and the past never came to a third of it.
with large as (
  select figures.row_number, figures.indicator_code, figures.area_code, figures.basis, figures.value, figures.value_cell, figures.note
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code and indicators.nature = 'reported_rate'
  where abs(figures.value) >= 20 and figures.indicator_code not in (select part from rulebook.parts where relation = 'shares')
),
witnesses as (
  select large.row_number, 'past' as kind, median(past.value) as usual, 3 * max(abs(past.value)) as reach, 'trung vị của ' || count(*) || ' kỳ đã báo cáo là ' as words_vi, 'the median of ' || count(*) || ' reported periods is ' as words_en
  from large
  join shared.past_figures as past using (indicator_code, area_code, basis)
  group by large.row_number
  union all
  select large.row_number, 'beside', arg_min(others.value, others.row_number), 0, 'ô ' || min_by(others.value_cell, others.row_number) || ' của cùng chỉ tiêu ghi ', min_by(others.value_cell, others.row_number) || ' has '
  from large
  join submission.figures as others using (indicator_code, area_code)
  where others.row_number <> large.row_number and abs(others.value) < 80
  group by large.row_number
)
select
  row_number, any_value(value_cell) as cell, any_value(value) as found, cast(round(any_value(value) / 10, 6) as decimal(28, 6)) as tenth,
  string_agg(words_vi || vi_number(usual, 3) || ' %', ', ' order by kind desc) as witness_vi,
  string_agg(words_en || usual || ' %', ', ' order by kind desc) as witness_en,
  count(*) = 2 and bool_and(value / 10 / nullif(usual, 0) between 0.65 and 1.5 and reach <= abs(value)) and any_value(note) is null as is_sure
from large
join witnesses using (row_number)
group by row_number
having bool_and(abs(value / 10 - usual) < abs(value - 100 - usual))
