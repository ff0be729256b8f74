with edition as (
  select * from run.edition
),
indicators as (
  select * from core.dim_indicators
),
standing as (
  select observations.*
  from core.fct_observations as observations
  cross join edition
  where observations.is_standing
    and left(observations.period_code, 4) in (cast(edition.year as varchar), cast(edition.year - 1 as varchar))
),
-- The figures of this year, up to the period's last month.
own as (
  select standing.*
  from standing
  cross join edition
  where left(standing.period_code, 4) = cast(edition.year as varchar)
    and case
      when length(standing.period_code) = 4 then edition.is_whole_year
      when standing.period_code like '%-Q_' then 3 * cast(right(standing.period_code, 1) as integer) <= edition.last_month
      else cast(right(standing.period_code, 2) as integer) <= edition.last_month
    end
),
-- Another source names a figure for a cell that the owner answers; they differ if no number fits both.
other_sources as (
  select
    own.indicator_code, own.area_code, own.period_code, own.basis,
    'disagreement' as kind,
    'SOURCES_DIFFER' as finding_code,
    cast(own.value as decimal(28,6)) as own_value,
    cast(others.value as decimal(28,6)) as other_value,
    'số của đơn vị chủ trì là ' || figure_text(own.value, own.qualifier, own.status_code, indicators.decimals)
      || '; ' || others.source_title || ' ghi ' || qualifier_words(others.qualifier) || vi_number(others.value, indicators.decimals)
      || case when others.source_url = '' then '' else ' (' || others.source_url || ')' end as found_text_vi,
    own.submission_sha256, own.sheet, own.cell
  from own
  join indicators using (indicator_code)
  join reference.reference_observations as others
    on others.indicator = own.indicator_code and others.area = own.area_code
    and others.period = own.period_code and others.basis = own.basis
  where own.comparator_code = 'none'
    and own.value is not null
    and (others.value is not null)
    and (value_low(others.value, others.qualifier, indicators.decimals) > own.value_high
      or value_high(others.value, others.qualifier, indicators.decimals) < own.value_low)
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
  join standing as earlier
    on earlier.indicator_code = own.indicator_code and earlier.area_code = own.area_code
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
),
explained as (
  select
    found.*,
    coalesce(explanations.text_vi, '') as explanation_vi
  from (from other_sources union all by name from growth) as found
  left join reference.explanations as explanations
    on explanations.indicator = found.indicator_code and explanations.area = found.area_code
    and explanations.period = found.period_code and explanations.basis = found.basis
  qualify row_number() over (
    partition by found.indicator_code, found.area_code, found.period_code, found.basis, found.finding_code, found.found_text_vi
    order by explanations.recorded_at desc) = 1
),
disagreements as (
  select
    cast(row_number() over (order by kind, indicators.list_code = 'followed', indicators.line_order, explained.indicator_code, period_code, basis, area_code, found_text_vi) as integer) as disagreement_order,
    explained.indicator_code, area_code, period_code, basis, kind, finding_code, own_value, other_value,
    indicators.indicator_name_vi || ', ' || period_words_with_year(period_code, basis) || ': ' || found_text_vi
      || case when explanation_vi = '' then '. Chưa thống nhất.' else '. Giải trình: ' || explanation_vi end as text_vi,
    submission_sha256, sheet, cell
  from explained
  join indicators using (indicator_code)
)
select * from disagreements
