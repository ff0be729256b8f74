with parts as (
  select * from core.fct_boundary_parts
),
indicators as (
  select * from core.dim_indicators
),
areas as (
  select area_code, max(area_name_vi) as area_name_vi from core.dim_areas group by area_code
),
-- Amounts and counts can be summed; a ratio is made again from its parts; a reported rate or level cannot.
natured as (
  select
    parts.*,
    coalesce(areas.area_name_vi, parts.part_area_code) as part_name_vi,
    case
      when not parts.is_converted then 'observed'
      when indicators.nature_code in ('flow', 'stock') then 'sum'
      when indicators.nature_code = 'computed_ratio' then 'ratio'
      else 'none'
    end as method_code,
    ratio_scale(indicators.unit_code) as factor
  from parts
  join indicators using (indicator_code)
  left join areas on areas.area_code = parts.part_area_code
),
gathered as (
  select
    boundary_code, area_code, indicator_code, period_code, basis,
    max(method_code) as method_code,
    bool_or(is_break) as is_break,
    bool_or(is_converted) as is_converted,
    cast(count(*) as integer) as part_count,
    listed_words(list(first_small(part_name_vi) order by part_area_code) filter (share is null), ', ') as undivided_vi,
    listed_words(list(first_small(part_name_vi) order by part_area_code) filter (value is null and numerator is null), ', ') as absent_vi,
    listed_words(list(first_small(part_name_vi) order by part_area_code) filter (method_code = 'ratio' and (numerator is null or denominator is null)), ', ') as bare_vi,
    cast(sum(value * share) as decimal(28,6)) as summed_value,
    cast(sum(numerator * share) as decimal(28,6)) as summed_numerator,
    cast(sum(denominator * share) as decimal(28,6)) as summed_denominator,
    any_value(value) as own_value,
    -- What sums up is as exact as its parts; parts of two kinds make it a figure of about.
    case when count(distinct qualifier) > 1 then 'about' else coalesce(any_value(qualifier), 'exact') end as qualifier,
    any_value(factor) as factor,
    cast(count(*) filter (status_code in ('E', 'F', 'P')) as integer) as unfinal_count,
    any_value(status_code) as own_status_code
  from natured
  group by all
),
judged as (
  select
    *,
    case
      when method_code = 'observed' then ''
      when method_code = 'none' then 'not_additive'
      when undivided_vi <> '' then 'share_unknown'
      when absent_vi <> '' then 'part_missing'
      when bare_vi <> '' then 'no_operands'
      when method_code = 'ratio' and summed_denominator = 0 then 'no_operands'
      else ''
    end as missing_reason_code
  from gathered
),
series as (
  select
    boundary_code,
    area_code,
    indicator_code,
    period_code,
    basis,
    case
      when missing_reason_code <> '' then null
      when method_code = 'sum' then summed_value
      when method_code = 'ratio' then divide_half_up(summed_numerator * factor, summed_denominator, 6)
      else coalesce(own_value, divide_half_up(summed_numerator * factor, summed_denominator, 6))
    end as value,
    case when missing_reason_code = '' then qualifier end as qualifier,
    case when missing_reason_code = '' then summed_numerator end as numerator,
    case when missing_reason_code = '' then summed_denominator end as denominator,
    case when missing_reason_code <> '' then 'L' when is_break then 'B' else own_status_code end as status_code,
    is_converted,
    part_count,
    unfinal_count,
    missing_reason_code,
    case missing_reason_code
      when 'not_additive' then 'không đánh giá: tỷ lệ, chỉ số báo cáo không cộng được giữa các địa bàn'
      when 'share_unknown' then 'không đánh giá: chưa công bố tỷ lệ chia của ' || undivided_vi
      when 'part_missing' then 'chưa có số liệu của ' || absent_vi
      when 'no_operands' then 'không đánh giá: chưa có tử số, mẫu số' || case when bare_vi = '' then '' else ' của ' || bare_vi end
      else ''
    end as missing_reason_vi
  from judged
)
select * from series
