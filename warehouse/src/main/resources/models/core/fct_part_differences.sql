with indicators as (
  select * from core.dim_indicators
),
own as not materialized (
  select * from core.fct_year_figures where value is not null and comparator_code = 'none' and qualifier = 'exact'
),
flows as not materialized (
  select own.*
  from own
  join indicators using (indicator_code)
  where indicators.nature_code = 'flow'
),
cumulatives as not materialized (
  select * from flows where basis = 'cumulative'
),
-- Where all months are known, their sum is held against the figure elsewhere.
unsummed as (
  select flows.*
  from flows
  anti join core.fct_derived_values as summed
    on summed.measure_code in ('cumulative_from_months', 'quarter_from_months')
    and summed.indicator_code = flows.indicator_code and summed.area_code = flows.area_code
    and summed.period_code = flows.period_code and summed.basis = flows.basis
  where flows.basis in ('cumulative', 'quarter')
),
steps as (
  select
    now.*,
    'CUMULATIVE_DIFFERS_FROM_ITS_STEP' as finding_code,
    before.value + months.value as other_value,
    half_unit(now.value) + half_unit(before.value) + half_unit(months.value) as tolerance,
    'lũy kế báo cáo ' || with_unit(vi_number(now.value, indicators.decimals), indicators.unit_vi) || '; lũy kế kỳ trước ' || with_unit(vi_number(before.value, indicators.decimals), indicators.unit_vi)
      || ' cộng số trong tháng ' || with_unit(vi_number(months.value, indicators.decimals), indicators.unit_vi) || ' là ' || with_unit(vi_number(before.value + months.value, indicators.decimals), indicators.unit_vi) as found_text_vi
  from unsummed as now
  join cumulatives as before on before.indicator_code = now.indicator_code and before.area_code = now.area_code
    and before.period_code = period_before(now.period_code)
  join flows as months on months.indicator_code = now.indicator_code and months.area_code = now.area_code
    and months.period_code = now.period_code and months.basis = 'month'
  join indicators on indicators.indicator_code = now.indicator_code
  where now.basis = 'cumulative'
),
quarters as (
  select
    quarters.*,
    'QUARTER_DIFFERS_FROM_ITS_STEP' as finding_code,
    now.value - before.value as other_value,
    half_unit(quarters.value) + half_unit(now.value) + half_unit(before.value) as tolerance,
    'số của quý báo cáo ' || with_unit(vi_number(quarters.value, indicators.decimals), indicators.unit_vi) || '; lũy kế ' || with_unit(vi_number(now.value, indicators.decimals), indicators.unit_vi)
      || ' trừ lũy kế đến hết quý trước ' || with_unit(vi_number(before.value, indicators.decimals), indicators.unit_vi) || ' là ' || with_unit(vi_number(now.value - before.value, indicators.decimals), indicators.unit_vi) as found_text_vi
  from unsummed as quarters
  join cumulatives as now on now.indicator_code = quarters.indicator_code and now.area_code = quarters.area_code
    and left(now.period_code, 4) || '-Q' || quarter_of(month_of(now.period_code)) = quarters.period_code and month_of(now.period_code) % 3 = 0
  join cumulatives as before on before.indicator_code = quarters.indicator_code and before.area_code = quarters.area_code
    and month_of(before.period_code) = month_of(now.period_code) - 3
  join indicators on indicators.indicator_code = quarters.indicator_code
  where quarters.basis = 'quarter'
),
-- Said of the greatest share; what only some of the parts are known of sums to nothing.
shares as (
  select
    own.*,
    'SHARES_DIFFER_FROM_100' as finding_code,
    sum(own.value) over whole_of as total,
    sum(half_unit(own.value)) over whole_of as tolerance,
    'các tỷ trọng ' || string_agg(vi_number(own.value, indicators.decimals), ' + ') over (
      partition by parts.whole, own.area_code, own.period_code, own.basis order by indicators.line_order rows between unbounded preceding and unbounded following)
      || ' cộng lại là ' || vi_number(total, indicators.decimals) || '%' as found_text_vi,
    count(*) over whole_of = (select count(*) from book.parts as all_parts where all_parts.relation = 'shares' and all_parts.whole = parts.whole) as is_complete
  from own
  join book.parts as parts on parts.part = own.indicator_code and parts.relation = 'shares'
  join indicators using (indicator_code)
  window whole_of as (partition by parts.whole, own.area_code, own.period_code, own.basis)
  qualify row_number() over (partition by parts.whole, own.area_code, own.period_code, own.basis order by own.value desc, own.indicator_code) = 1
),
within as (
  select
    own.*,
    'PART_EXCEEDS_ITS_WHOLE' as finding_code,
    wholes.value as other_value,
    0 as tolerance,
    'đơn vị báo cáo ' || with_unit(vi_number(own.value, indicators.decimals), indicators.unit_vi) || '; ' || totals.indicator_name_vi || ' chỉ là ' || with_unit(vi_number(wholes.value, totals.decimals), totals.unit_vi) as found_text_vi
  from own
  join book.parts as parts on parts.part = own.indicator_code and parts.relation = 'within'
  join own as wholes on wholes.indicator_code = parts.whole and wholes.area_code = own.area_code
    and wholes.period_code = own.period_code and wholes.basis = own.basis
  join indicators on indicators.indicator_code = own.indicator_code
  join indicators as totals on totals.indicator_code = parts.whole
  where own.value > wholes.value
),
-- Parts of which none is in another, which by themselves are not too great.
sums as (
  select parts.whole, area_code, period_code, basis, sum(value) as value, sum(half_unit(value)) as tolerance, max(value) as greatest
  from own join book.parts as parts on parts.part = own.indicator_code and parts.relation = 'disjoint'
  group by all having count(*) > 1
),
apart as (
  select wholes.*, 'PARTS_EXCEED_THEIR_WHOLE' as finding_code, sums.value as other_value, sums.tolerance + half_unit(wholes.value) as tolerance,
    'đơn vị báo cáo ' || with_unit(vi_number(wholes.value, totals.decimals), totals.unit_vi) || '; các thành phần không trùng nhau cộng lại là ' || with_unit(vi_number(sums.value, totals.decimals), totals.unit_vi) as found_text_vi
  from own as wholes join indicators as totals using (indicator_code)
  join sums on (sums.whole, sums.area_code, sums.period_code, sums.basis) = (wholes.indicator_code, wholes.area_code, wholes.period_code, wholes.basis) and sums.value > wholes.value and sums.greatest <= wholes.value
),
differences as (
  select
    indicator_code, area_code, period_code, basis,
    'finding' as kind,
    finding_code,
    cast(value as decimal(28,6)) as own_value,
    cast(other_value as decimal(28,6)) as other_value,
    found_text_vi, submission_sha256, sheet, cell
  from (
    from steps union all by name from quarters union all by name
    select * replace (total as value), 100 as other_value from shares where is_complete
    union all by name
    from (from within union all by name from apart))
  where abs(value - other_value) > tolerance
)
select * from differences
