with indicators as (
  select * from core.dim_indicators
),
own as not materialized (
  select * from core.fct_year_figures
),
-- Only a level whose owner states its change is looked at; the many others cost nothing.
reported as (
  select
    levels.indicator_code, levels.area_code, levels.period_code, levels.basis,
    levels.value, levels.value_low, levels.value_high, levels.qualifier,
    indicators.decimals,
    indicators.unit_vi,
    reported.value as reported_percent,
    reported.submission_sha256, reported.sheet, reported.cell
  from own as reported
  join own as levels using (indicator_code, area_code, period_code, basis)
  join indicators using (indicator_code)
  where reported.comparator_code = 'same_period' and levels.comparator_code = 'none' and levels.value is not null
    and indicators.nature_code in ('flow', 'stock', 'reported_level')
),
earlier_levels as (
  select
    reported.*, earlier.value as stated_value, earlier.value_low as earlier_low, earlier.value_high as earlier_high, earlier.qualifier as earlier_qualifier,
    on_definition(earlier.value, changes.changed_on, changes.conversion) as earlier_value,
    changes.changed_on, changes.conversion
  from reported
  join core.fct_observations as earlier
    on earlier.is_standing and earlier.indicator_code = reported.indicator_code and earlier.area_code = reported.area_code
    and earlier.period_code = year_before(reported.period_code)
    and earlier.comparator_code = 'none'
  left join core.fct_comparison_bases as bases
    on bases.indicator_code = reported.indicator_code and bases.area_code = reported.area_code
    and bases.period_code = reported.period_code and bases.basis = reported.basis
  left join core.map_definition_changes as changes
    on changes.indicator_code = reported.indicator_code and changes.period_code = reported.period_code
  where earlier.value > 0 and changes.is_break is distinct from true and earlier.basis = coalesce(bases.base_basis, reported.basis)
),
-- A change of two places that is within half a hundredth of the levels' own agrees with them, whatever their last digits
-- mean: told by binary numbers with room for their error, before anything is divided exactly.
suspects as (
  select *
  from earlier_levels
  where qualifier <> 'exact' or earlier_qualifier <> 'exact'
    or reported_percent = 0 or reported_percent <> round(reported_percent, 2)
    or abs(cast(value as double)) > 1000000 * cast(earlier_value as double)
    or abs((cast(reported_percent as double) + 100) * cast(earlier_value as double) - 100 * cast(value as double)) > 0.0049 * cast(earlier_value as double)
),
-- The growth that the levels themselves allow, from the least to the greatest their last digits mean.
levels as (
  select
    suspects.*,
    case when qualifier = 'exact' then value - half_digit_unit(value) else value_low end as least,
    case when qualifier = 'exact' then value + half_digit_unit(value) else value_high end as greatest,
    on_definition(case when earlier_qualifier = 'exact' then stated_value - half_digit_unit(stated_value) else earlier_low end, changed_on, conversion) as earlier_least,
    on_definition(case when earlier_qualifier = 'exact' then stated_value + half_digit_unit(stated_value) else earlier_high end, changed_on, conversion) as earlier_greatest
  from suspects
),
bounds as (
  select
    *,
    divide_half_up((least - earlier_greatest) * 100, earlier_greatest, 6) as least_percent,
    divide_half_up((greatest - earlier_least) * 100, earlier_least, 6) as greatest_percent
  from levels
  where earlier_least > 0
),
-- Of two bounds there is no growth, only what lies between the least and the greatest that they allow.
growth as (
  select
    indicator_code, area_code, period_code, basis,
    'finding' as kind,
    'REPORTED_YOY_DIFFERS' as finding_code,
    cast(reported_percent as decimal(28,6)) as own_value,
    case when qualifier = 'exact' and earlier_qualifier = 'exact' then divide_half_up((value - earlier_value) * 100, earlier_value, 2) end as other_value,
    other_value is not null as is_exact,
    cast(greatest(reported_percent - greatest_percent, least_percent - reported_percent) as decimal(28,6)) as least_apart_value,
    'đơn vị báo cáo ' || vi_growth(reported_percent, 2) || ' so cùng kỳ; tính từ ' || with_unit(qualifier_words(earlier_qualifier) || vi_number(earlier_value, decimals), unit_vi)
      || case when conversion is not null then ' (đã nhân hệ số ' || vi_number(conversion, 6) || ')' else '' end
      || ' đến ' || with_unit(qualifier_words(qualifier) || vi_number(value, decimals), unit_vi)
      || coalesce(' là ' || vi_growth(other_value, 2), ' nằm trong khoảng từ ' || vi_growth(least_percent, 2) || ' đến ' || vi_growth(greatest_percent, 2)) as found_text_vi,
    submission_sha256, sheet, cell
  from bounds
  where reported_percent + half_digit_unit(reported_percent) < least_percent or reported_percent - half_digit_unit(reported_percent) > greatest_percent
)
select * from growth
