with indicators as (
  select * from core.dim_indicators
),
own as (
  select * from core.fct_year_figures
),
-- The growth that the levels themselves allow, from the least to the greatest their last digits mean.
levels as (
  select
    own.*,
    indicators.decimals,
    case when own.qualifier = 'exact' then own.value - divide_half_up(last_digit_unit(own.value), 2, 6) else own.value_low end as least,
    case when own.qualifier = 'exact' then own.value + divide_half_up(last_digit_unit(own.value), 2, 6) else own.value_high end as greatest,
    case when earlier.qualifier = 'exact' then earlier.value - divide_half_up(last_digit_unit(earlier.value), 2, 6) else earlier.value_low end as earlier_least,
    case when earlier.qualifier = 'exact' then earlier.value + divide_half_up(last_digit_unit(earlier.value), 2, 6) else earlier.value_high end as earlier_greatest,
    earlier.value as earlier_value,
    earlier.qualifier as earlier_qualifier
  from own
  join indicators using (indicator_code)
  join core.fct_observations as earlier
    on earlier.is_standing and earlier.indicator_code = own.indicator_code and earlier.area_code = own.area_code
    and earlier.period_code = year_before(own.period_code) and earlier.basis = own.basis
    and earlier.comparator_code = 'none'
  where own.comparator_code = 'none' and own.value is not null and earlier.value > 0
    and indicators.nature_code in ('flow', 'stock', 'reported_level')
),
growth as (
  select
    levels.indicator_code, levels.area_code, levels.period_code, levels.basis,
    'finding' as kind,
    'REPORTED_YOY_DIFFERS' as finding_code,
    cast(reported.value as decimal(28,6)) as own_value,
    divide_half_up((levels.value - levels.earlier_value) * 100, levels.earlier_value, 2) as other_value,
    'đơn vị báo cáo ' || vi_signed(reported.value, 2) || '% so cùng kỳ; tính từ ' || qualifier_words(levels.earlier_qualifier) || vi_number(levels.earlier_value, levels.decimals)
      || ' đến ' || qualifier_words(levels.qualifier) || vi_number(levels.value, levels.decimals) || ' là ' || vi_signed(other_value, 2) || '%' as found_text_vi,
    reported.submission_sha256, reported.sheet, reported.cell
  from levels
  join own as reported
    on reported.indicator_code = levels.indicator_code and reported.area_code = levels.area_code
    and reported.period_code = levels.period_code and reported.basis = levels.basis
    and reported.comparator_code = 'same_period'
  where levels.earlier_least > 0
    and (reported.value + divide_half_up(last_digit_unit(reported.value), 2, 6) < divide_half_up((levels.least - levels.earlier_greatest) * 100, levels.earlier_greatest, 6)
      or reported.value - divide_half_up(last_digit_unit(reported.value), 2, 6) > divide_half_up((levels.greatest - levels.earlier_least) * 100, levels.earlier_least, 6))
)
select * from growth
