with indicators as (
  select * from core.dim_indicators
),
own as not materialized (
  select * from core.fct_year_figures where value is not null
),
-- As many roundings as there are figures, each by half a unit of the last decimal that stands in one of them.
sums as (
  select
    own.indicator_code, own.area_code, own.period_code, own.basis,
    'SUM_OF_MONTHS_DIFFERS' as finding_code,
    own.value as own_value,
    derived.value as other_value,
    'đơn vị báo cáo ' || with_unit(vi_number(own.value, indicators.decimals), indicators.unit_vi) || '; ' || derived.formula_vi || ' là ' || with_unit(vi_number(derived.value, indicators.decimals), indicators.unit_vi) as found_text_vi,
    own.submission_sha256, own.sheet, own.cell
  from core.fct_derived_values as derived
  join own on own.indicator_code = derived.indicator_code and own.area_code = derived.area_code
    and own.period_code = derived.period_code and own.basis = derived.basis and own.comparator_code = 'none'
  join indicators on indicators.indicator_code = own.indicator_code
  where derived.measure_code in ('cumulative_from_months', 'quarter_from_months')
    and derived.is_exact and own.qualifier = 'exact'
    and abs(own.value - derived.value) > (derived.input_count + 1) * greatest(half_unit(own.value), half_unit(derived.value))
),
-- A percentage of another plan than that of the year is no difference; one of what is only known to lie between two figures lies between theirs.
plans as (
  select
    percents.indicator_code, percents.area_code, percents.period_code, percents.basis,
    'PLAN_PERCENT_DIFFERS' as finding_code,
    percents.value as own_value,
    derived.value as other_value,
    levels.qualifier = 'exact' as is_exact,
    'đơn vị báo cáo đạt ' || vi_number(percents.value, 2) || '% kế hoạch; ' || with_unit(qualifier_words(levels.qualifier) || vi_number(levels.value, indicators.decimals), indicators.unit_vi) || ' so với '
      || plan_name_words(targets.target_kind, targets.denominator_name) || ' (' || coalesce(nullif(substr(targets.plan_words_vi, 10), ''), targets.plan_text) || ') là '
      || qualifier_words(levels.qualifier) || vi_number(derived.value, 2) || '%' as found_text_vi,
    half_unit(percents.value) + 0.005 + divide_half_up(derived.value * half_unit(levels.value), levels.value, 6) as slack,
    percents.submission_sha256, percents.sheet, percents.cell
  from core.fct_derived_values as derived
  join own as percents on percents.indicator_code = derived.indicator_code and percents.area_code = derived.area_code
    and percents.period_code = derived.period_code and percents.basis = derived.basis and percents.comparator_code = 'plan'
  join own as levels on levels.indicator_code = derived.indicator_code and levels.area_code = derived.area_code
    and levels.period_code = derived.period_code and levels.basis = derived.basis and levels.comparator_code = 'none'
  join core.fct_targets as targets on targets.indicator_code = derived.indicator_code
  join indicators on indicators.indicator_code = derived.indicator_code
  where derived.measure_code = 'plan_percent' and levels.value > 0
    and (percents.denominator_name = '' or percents.denominator_name = targets.denominator_name)
    and (percents.value < divide_half_up(derived.value * case when levels.qualifier = 'exact' then levels.value else levels.value_low end, levels.value, 6) - slack
      or percents.value > divide_half_up(derived.value * case when levels.qualifier = 'exact' then levels.value else levels.value_high end, levels.value, 6) + slack)
),
-- Only where every line has its figure of one and the same month. What leaves lines out may be less than the whole, not more.
lines as (
  select
    strftime(max(measured_to), '%Y-%m') as period_code,
    count(*) as lines_count,
    cast(sum(disbursed_cumulative_billion_vnd) as decimal(28,6)) as value
  from core.fct_disbursement_pace
  having count(*) = count(disbursed_cumulative_billion_vnd) and min(measured_to) = max(measured_to) and day(max(measured_to)) = 14
),
treasury as (
  select
    own.indicator_code, own.area_code, own.period_code, own.basis,
    'LINES_DIFFER_FROM_TOTAL' as finding_code,
    own.value as own_value,
    lines.value as other_value,
    'tổng số báo cáo ' || vi_number(own.value, 3) || ' tỷ đồng; cộng ' || lines.lines_count || ' dòng dự án là ' || vi_number(lines.value, 3) || ' tỷ đồng' as found_text_vi,
    own.submission_sha256, own.sheet, own.cell
  from own
  join core.dim_city as city using (area_code)
  join lines using (period_code)
  where own.indicator_code = 'PUBLIC_INVESTMENT_DISBURSED' and own.basis = 'cumulative' and own.comparator_code = 'none' and own.qualifier = 'exact'
    and (lines.value > own.value or (select absent_vi from core.fct_disbursement_total) = '')
    and abs(own.value - lines.value) > lines.lines_count * 0.0005 + half_unit(own.value)
),
-- What is counted grows by what the year brought, to the last one.
stocks as (
  select
    own.indicator_code, own.area_code, own.period_code, own.basis,
    'STOCK_DIFFERS_FROM_ITS_FLOW' as finding_code,
    own.value as own_value,
    cast(earlier.value + flows.value as decimal(28,6)) as other_value,
    'đơn vị báo cáo ' || with_unit(vi_number(own.value, indicators.decimals), indicators.unit_vi) || '; năm trước ' || with_unit(vi_number(earlier.value, indicators.decimals), indicators.unit_vi) || ' và thêm trong năm '
      || with_unit(vi_number(flows.value, indicators.decimals), indicators.unit_vi) || ' là ' || with_unit(vi_number(earlier.value + flows.value, indicators.decimals), indicators.unit_vi) as found_text_vi,
    own.submission_sha256, own.sheet, own.cell
  from own
  join book.parts as composition on composition.whole = own.indicator_code and composition.relation = 'accumulates'
  join own as flows on flows.indicator_code = composition.part and flows.area_code = own.area_code
    and flows.period_code = own.period_code and flows.basis = own.basis and flows.comparator_code = 'none'
  join core.fct_observations as earlier on earlier.is_standing and earlier.comparator_code = 'none' and earlier.indicator_code = own.indicator_code
    and earlier.area_code = own.area_code and earlier.period_code = year_before(own.period_code) and earlier.basis in ('year', 'year_estimate')
  join indicators on indicators.indicator_code = own.indicator_code
  anti join core.map_definition_changes as changes on changes.indicator_code = own.indicator_code and changes.period_code = own.period_code
  where own.basis in ('year', 'year_estimate') and own.comparator_code = 'none'
    and own.qualifier = 'exact' and flows.qualifier = 'exact' and earlier.qualifier = 'exact'
    and own.value <> earlier.value + flows.value
  qualify row_number() over (partition by own.indicator_code, own.area_code, own.basis order by earlier.basis) = 1
),
differences as (
  select
    indicator_code, area_code, period_code, basis,
    'finding' as kind,
    finding_code,
    cast(own_value as decimal(28,6)) as own_value,
    cast(other_value as decimal(28,6)) as other_value,
    coalesce(is_exact, true) as is_exact,
    found_text_vi, submission_sha256, sheet, cell
  from (from sums union all by name from plans union all by name from treasury union all by name from stocks)
)
select * from differences
