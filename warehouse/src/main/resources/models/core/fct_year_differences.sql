with edition as (
  select * from run.edition
),
indicators as (
  select * from core.dim_indicators
),
standing as not materialized (
  select observations.*, cast(left(observations.period_code, 4) as integer) as year
  from core.fct_observations as observations
  cross join edition
  where is_standing and comparator_code = 'none' and value is not null and qualifier = 'exact'
    and cast(left(observations.period_code, 4) as integer) in (edition.year, edition.year - 1)
),
years as not materialized (
  select * from standing where basis in ('year', 'year_estimate')
),
-- An estimate is restated as a rule, but not by more than a tenth, or a point of a rate.
finals as (
  select
    finals.indicator_code, finals.area_code, finals.period_code, finals.basis,
    'FINAL_DIFFERS_FROM_ESTIMATE' as finding_code,
    finals.value as own_value,
    estimates.value as other_value,
    'số cả năm là ' || with_unit(vi_number(finals.value, indicators.decimals), indicators.unit_vi) || ', số ước thực hiện cùng năm là ' || with_unit(vi_number(estimates.value, indicators.decimals), indicators.unit_vi) as found_text_vi,
    finals.submission_sha256, finals.sheet, finals.cell
  from years as finals
  join years as estimates using (indicator_code, area_code, period_code)
  join indicators on indicators.indicator_code = finals.indicator_code
  where finals.basis = 'year' and estimates.basis = 'year_estimate'
    and case when is_in_points(indicators.unit_code) then abs(finals.value - estimates.value) > 1
      else abs(finals.value - estimates.value) * 10 > abs(estimates.value) end
),
-- What stands at the end of December is what stands at the end of the year.
ends as (
  select
    years.indicator_code, years.area_code, years.period_code, years.basis,
    'END_OF_PERIOD_DIFFERS_FROM_YEAR' as finding_code,
    years.value as own_value,
    december.value as other_value,
    'số cả năm là ' || with_unit(vi_number(years.value, indicators.decimals), indicators.unit_vi) || ', số đến hết tháng 12 là ' || with_unit(vi_number(december.value, indicators.decimals), indicators.unit_vi) as found_text_vi,
    years.submission_sha256, years.sheet, years.cell
  from years
  join standing as december on december.indicator_code = years.indicator_code and december.area_code = years.area_code
    and december.period_code = years.period_code || '-12' and december.basis = 'end_of_period'
  join indicators on indicators.indicator_code = years.indicator_code
  where indicators.nature_code = 'stock'
    and abs(years.value - december.value) > case when indicators.decimals = 0 then 0 else half_unit(years.value) + half_unit(december.value) end
  qualify row_number() over (partition by years.indicator_code, years.area_code, years.period_code order by years.basis) = 1
),
-- Growth of the year lies between that of nine months and that of the last quarter; where that is not known, about
-- four times the year's less three times the nine months' is, and it is not below or above everything reported of the year before it, quarters or not.
quarters as (
  select
    indicator_code, area_code, year,
    max(value) filter (period_code like '%-Q4') as last_value,
    min(value) filter (period_code not like '%-Q4') as least_value,
    max(value) filter (period_code not like '%-Q4') as greatest_value
  from standing
  where indicator_code = 'GRDP_GROWTH' and (basis = 'quarter' or (basis = 'cumulative' and substr(period_code, 6) in ('03', '06')))
  group by all
),
followed as (
  select years.*, nine.value as nine_value, quarters.* exclude (indicator_code, area_code, year), 4 * years.value - 3 * nine.value as implied_value
  from years
  join standing as nine on nine.indicator_code = years.indicator_code and nine.area_code = years.area_code
    and nine.period_code = years.period_code || '-09' and nine.basis = 'cumulative'
  join quarters on quarters.indicator_code = years.indicator_code and quarters.area_code = years.area_code and quarters.year = years.year
),
growth as (
  select
    indicator_code, area_code, period_code, basis,
    'GROWTH_CANNOT_FOLLOW' as finding_code,
    value as own_value,
    nine_value as other_value,
    'cả năm ' || vi_growth(value, 2) || ' sau 9 tháng ' || vi_growth(nine_value, 2) || ': quý IV '
      || case when last_value is not null then 'báo cáo ' || vi_growth(last_value, 2)
        else 'phải ' || replace(vi_growth(implied_value, 2), ' ', ' khoảng ') end
      || case when last_value is not null then ', cả năm không nằm giữa' when implied_value < least_value then ', thấp hơn mọi mức đã báo cáo trong năm' else ', cao hơn mọi mức đã báo cáo trong năm' end as found_text_vi,
    submission_sha256, sheet, cell
  from followed
  where case
    when last_value is not null then value < least(nine_value, last_value) - 0.01 or value > greatest(nine_value, last_value) + 0.01
    else implied_value < least(least_value, nine_value) - 0.05 or implied_value > greatest(greatest_value, nine_value) + 0.05 end
),
differences as (
  select
    indicator_code, area_code, period_code, basis,
    'finding' as kind,
    finding_code,
    cast(own_value as decimal(28,6)) as own_value,
    cast(other_value as decimal(28,6)) as other_value,
    found_text_vi, submission_sha256, sheet, cell
  from (from finals union all by name from ends union all by name from growth)
)
select * from differences
