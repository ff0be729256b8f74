-- Each figure beside what its indicator usually is, as the nearest of its witnesses has it: its own past, the same window a year before,
-- the areas that were merged into its area, the year's plan; where there is none of them, a single earlier period, which is good for
-- nothing but a slip of units, and else the other figures of its indicator in the sheet, which the same slip may have made. Of two figures
-- of the sheet that are a thousand times apart the one that its own past speaks against is no witness against the other.
with past as (
  select
    *, case when basis = 'year_estimate' then 'year' else basis end as window_kind,
    case when basis = 'cumulative' then month_of(period_code) else 1 end as months
  from shared.past_figures where value > 0
),
figures as (
  select
    figures.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
    indicators.unit_vi, indicators.decimals, indicators.nature,
    case when figures.basis = 'year_estimate' then 'year' else figures.basis end as window_kind,
    case when figures.basis = 'cumulative' then month_of(figures.period_code) else 1 end as months,
    case figures.basis when 'month' then 1 when 'quarter' then 3 when 'cumulative' then month_of(figures.period_code) else 12 end as share
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  where figures.value > 0 and indicators.nature in ('flow', 'stock', 'reported_level')
),
plans as (
  select indicator as indicator_code, year, max(cast(coalesce(nullif(amount, ''), low) as decimal(28, 6))) as amount
  from reference.targets
  where kind in ('at_least', 'more_than', 'exact', 'about', 'meet_or_exceed_estimate')
  group by all
),
earlier as (
  select
    figures.row_number, figures.months, past.area_code <> figures.area_code as is_of_part, past.area_code,
    past.period_code as past_period, past.basis as past_basis,
    past.period_code = year_before(figures.period_code) as is_of_window, past.value / past.months as worth,
    case when past.months <> figures.months then ', tính theo số tháng' else '' end as by_months_vi, case when past.months <> figures.months then ' by its months' else '' end as by_months_en
  from figures
  join past on (past.indicator_code, past.window_kind) = (figures.indicator_code, figures.window_kind)
    and past.period_code <> figures.period_code
    and (past.area_code = figures.area_code or past.area_code in (
      select from_code from reference.area_succession where to_code = figures.area_code and kind = 'merge'))
),
witnesses as (
  select
    row_number, median(worth) * any_value(earlier.months) as usual, 1 as rank, 7 as reach,
    'trung vị của ' || count(*) || ' kỳ đã báo cáo, ' || span_words(period_name(min(past_period), any_value(past_basis)), period_name(max(past_period), any_value(past_basis))) || max(by_months_vi) as witness_vi,
    'median of ' || count(*) || ' reported periods, ' || span_words(min(past_period), max(past_period)) || max(by_months_en) as witness_en
  from earlier join figures using (row_number)
  where not is_of_part
  group by row_number
  having count(*) >= case any_value(window_kind) when 'year' then 1 else 2 end
  union all
  select row_number, worth * months, 1, 7, 'cùng kỳ năm trước', 'same window of the year before'
  from earlier where is_of_window and not is_of_part
  union all
  select row_number, sum(usual), 1, 7, 'các địa bàn trước khi sáp nhập', 'the areas before their merger'
  from (select row_number, median(worth) * any_value(months) as usual from earlier where is_of_part group by row_number, area_code)
  group by row_number
  union all
  select row_number, cast(amount as double) * share / 12, 1, 30, 'kế hoạch năm, tính theo số tháng', 'the year''s plan by its months'
  from figures
  join plans on plans.indicator_code = figures.indicator_code and plans.year = left(figures.period_code, 4)
  where nature = 'flow' and amount <> 0
    -- The plan is the city's, not its districts'.
    and not exists (from reference.areas as areas where areas.code = figures.area_code and areas.parent <> '')
  union all
  select row_number, worth * months, 3, 300, 'số đã báo cáo, ' || period_name(past_period, past_basis) || by_months_vi, 'what was reported, ' || past_period || by_months_en
  from earlier
  where not is_of_part
  qualify count(*) over (partition by row_number) = 1
),
ratios as (
  select row_number, usual, rank, reach, witness_vi, witness_en, greatest(value / usual, usual / value) as distance
  from figures join witnesses using (row_number)
),
by_itself as (select row_number, first(distance order by rank, distance) >= 300 as is_off from ratios group by row_number),
beside as (
  select
    figures.row_number, cast(others.value as double) * figures.share / others.share as usual, 2 as rank, 8 as reach,
    others.value_cell as beside_cell, cast(others.value as double) as beside_value,
    'số ở ô ' || others.value_cell || ', tính theo số tháng' as witness_vi, 'the figure in ' || others.value_cell || ' by its months' as witness_en,
    greatest(figures.value / usual, usual / figures.value) as distance
  from figures
  join figures as others
    on (others.indicator_code, others.area_code, left(others.period_code, 4))
      = (figures.indicator_code, figures.area_code, left(figures.period_code, 4))
    and others.row_number <> figures.row_number
  left join by_itself as own on own.row_number = figures.row_number
  left join by_itself as its on its.row_number = others.row_number
  where figures.nature = 'flow'
    and not (distance >= 300 and (coalesce(its.is_off, false) or not coalesce(own.is_off, true)))
),
candidates as (
  select
    *, sign(log10(value / usual)) = 1 as is_above, distance >= 300 as is_thousandfold,
    bool_or(rank = 2 and distance < 300) over (partition by row_number) as is_borne_out
  from figures join (from ratios union all by name from beside) using (row_number)
),
nearest as (
  select *
  from candidates
  qualify row_number() over (
    partition by row_number order by rank = 1 desc, rank = 3 and is_thousandfold and is_borne_out desc, rank, distance, witness_vi) = 1
),
judged as (
  select
    figures.*, witness_vi, witness_en, beside_cell, rank, reach, distance,
    cast(round(usual, case when usual >= 100 then 2 else 6 end) as decimal(28, 6)) as usual,
    -- Units are thousands apart.
    cast(10 ** case when is_thousandfold then 3 * round(log10(distance) / 3) else round(log10(distance)) end as decimal(28, 0)) as factor,
    try_cast(round(figures.value * cast(factor as double) ** case when is_above then -1 else 1 end, 6) as decimal(28, 6)) as expected,
    -- Of two figures of the sheet that nothing else tells apart the other may be the wrong one.
    either_words('ô ' || beside_cell, try_cast(round(beside_value * cast(factor as double) ** case when is_above then 1 else -1 end, 6) as decimal(28, 6))) as or_vi,
    either_words_en(beside_cell) as or_en,
    usual is null as is_short,
    -- One period alone does not tell a digit too many from a month that is not like the last.
    rank = 3 and not is_thousandfold as is_lone,
    cast(figures.decimals as int) = 0 and greatest(figures.value, usual) < 100 as is_small_count,
    -- A thousand times too much is no explanation's to make right, unless the one earlier period is against all of the sheet; too little
    -- may be true, if somebody says so.
    is_thousandfold and (is_above and not (rank = 3 and is_borne_out) or figures.note is null) as is_unit_slip
  from figures left join nearest using (row_number)
)
select * from judged
