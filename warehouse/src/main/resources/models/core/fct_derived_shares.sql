with edition as (
  select * from run.edition
),
figures as not materialized (
  select figures.*
  from core.fct_figures as figures
  join edition using (year)
),
areas as (
  select code as area_code, kind from reference.areas
),
targets as (
  select * from core.fct_targets
),
-- A plan that speaks of the year before means that year's estimate, each territory its own.
grown as (
  select figures.indicator_code, figures.area_code, divide_half_up(figures.base_value * (100 + targets.low), 100, indicators.decimals) as amount
  from core.fct_figures as figures
  join edition on figures.period_code = cast(edition.year - 1 as varchar)
  join reference.targets as targets
    on targets.year = edition.year and targets.indicator = figures.indicator_code and targets.kind = 'increase_over_previous_year_percent'
  join core.dim_indicators as indicators on indicators.indicator_code = figures.indicator_code
  where figures.basis = 'year_estimate'
),
plans as (
  select
    'plan_percent' as measure_code,
    figures.indicator_code, '' as component_code, figures.area_code, figures.period_code, figures.basis,
    divide_half_up(figures.value * 100, case targets.target_kind
      when 'meet_or_exceed_estimate' then targets.amount
      when 'increase_over_previous_year_percent' then grown.amount
      else coalesce(targets.low_bound, targets.high_bound) end, 2) as value,
    figures.is_exact,
    1 as input_count,
    'kết quả : ' || plan_name_words(targets.target_kind, targets.denominator_name) || ' x 100' as formula_vi,
    figures.cell_text as input_cells_text
  from figures
  join areas on areas.area_code = figures.area_code and areas.kind = 'city'
  join targets on targets.indicator_code = figures.indicator_code and not targets.is_judged_on_percent
  left join grown on grown.indicator_code = figures.indicator_code and grown.area_code = figures.area_code
  where figures.nature_code = 'flow' and figures.basis in ('cumulative', 'year', 'year_estimate')
),
parts as (
  select
    'share_percent' as measure_code,
    wholes.indicator_code, parts.indicator_code as component_code, wholes.area_code, wholes.period_code, wholes.basis,
    divide_half_up(parts.value * 100, wholes.value, 2) as value,
    wholes.is_exact and parts.is_exact as is_exact,
    2 as input_count,
    'thành phần : tổng x 100' as formula_vi,
    parts.cell_text || '; ' || wholes.cell_text as input_cells_text
  from figures as wholes
  join book.parts as composition on composition.whole = wholes.indicator_code and composition.relation in ('within', 'sum')
  join figures as parts
    on parts.indicator_code = composition.part and parts.area_code = wholes.area_code
    and parts.period_code = wholes.period_code and parts.basis = wholes.basis
  where wholes.nature_code in ('flow', 'stock') and parts.nature_code = wholes.nature_code
),
districts as (
  select figures.*
  from figures
  join areas on areas.area_code = figures.area_code and areas.kind = 'district'
),
of_the_city as (
  select
    'area_share_percent' as measure_code,
    districts.indicator_code, '' as component_code, districts.area_code, districts.period_code, districts.basis,
    divide_half_up(districts.value * 100, city.value, 2) as value,
    districts.is_exact and city.is_exact as is_exact,
    2 as input_count,
    'địa bàn : toàn thành phố x 100' as formula_vi,
    districts.cell_text || '; ' || city.cell_text as input_cells_text
  from districts
  join figures as city using (indicator_code, period_code, basis)
  join areas on areas.area_code = city.area_code and areas.kind = 'city'
  where districts.nature_code in ('flow', 'stock')
),
-- The best is first: the least where lower is better, else the greatest. Equal figures share a rank.
ranks as (
  select
    'area_rank' as measure_code,
    indicator_code, '' as component_code, area_code, period_code, basis,
    rank() over (partition by indicator_code, period_code, basis order by case when direction_code = 'lower' then value else -1 * value end) as value,
    bool_and(is_exact) over (partition by indicator_code, period_code, basis) as is_exact,
    count(*) over (partition by indicator_code, period_code, basis) as input_count,
    case when direction_code = 'lower' then 'xếp từ thấp đến cao' else 'xếp từ cao xuống thấp' end as formula_vi,
    string_agg(cell_text, '; ') over (partition by indicator_code, period_code, basis order by area_code rows between unbounded preceding and unbounded following) as input_cells_text
  from districts
),
shares as (
  select
    measure_code, indicator_code, component_code, area_code, period_code, basis,
    cast(value as decimal(28,6)) as value,
    is_exact,
    cast(input_count as integer) as input_count,
    formula_vi,
    input_cells_text
  from (from plans union all from parts union all from of_the_city union all from ranks)
  where value is not null
)
select * from shares
