with edition as (
  select * from run.edition
),
figures as not materialized (
  select * from core.fct_figures
),
matched as not materialized (
  select figures.*, earlier.basis as earlier_basis, earlier.base_value as earlier_value, earlier.base_words_vi as earlier_words_vi, earlier.is_exact as earlier_is_exact, earlier.cell_text as earlier_cell_text
  from figures
  join figures as earlier
    on earlier.indicator_code = figures.indicator_code and earlier.area_code = figures.area_code
    and earlier.period_code = year_before(figures.period_code)
    and (earlier.basis = figures.basis or (earlier.basis = 'year' and figures.basis = 'year_estimate'))
  join edition on edition.year = figures.year
  left join core.fct_comparison_bases as bases
    on bases.indicator_code = figures.indicator_code and bases.area_code = figures.area_code
    and bases.period_code = figures.period_code and bases.basis = figures.basis
  where earlier.basis = coalesce(bases.base_basis, earlier.basis) and earlier.base_value is not null
),
-- The same window of the year before; of a year the figure that its whole family is compared with. Only a year's estimate can have two.
pairs as (
  select * from matched where basis <> 'year_estimate'
  union all
  select *
  from matched
  where basis = 'year_estimate'
  qualify row_number() over (partition by indicator_code, area_code, period_code order by earlier_basis) = 1
),
growth as materialized (
  select
    'yoy_percent' as measure_code,
    indicator_code, '' as component_code, area_code, period_code, basis,
    divide_half_up((value - earlier_value) * 100, earlier_value, 2) as value,
    is_exact and earlier_is_exact as is_exact,
    2 as input_count,
    '(kỳ này - cùng kỳ) : cùng kỳ x 100' || earlier_words_vi as formula_vi,
    cell_text || '; ' || earlier_cell_text as input_cells_text
  from pairs
  where nature_code in ('flow', 'stock', 'reported_level') and earlier_value > 0
),
differences as (
  select
    'yoy_points' as measure_code,
    indicator_code, '' as component_code, area_code, period_code, basis,
    value - earlier_value as value,
    is_exact and earlier_is_exact as is_exact,
    2 as input_count,
    'kỳ này - cùng kỳ, điểm %' || earlier_words_vi as formula_vi,
    cell_text || '; ' || earlier_cell_text as input_cells_text
  from pairs
  where is_in_points(unit_code)
),
-- The part of the whole's growth that each part brings; what no part explains is the rest, so that they sum to the growth.
contributions as (
  select
    'contribution_points' as measure_code,
    wholes.indicator_code, parts.indicator_code as component_code, wholes.area_code, wholes.period_code, wholes.basis,
    divide_half_up((parts.value - parts.earlier_value) * 100, wholes.earlier_value, 2) as value,
    parts.is_exact and parts.earlier_is_exact and wholes.earlier_is_exact as is_exact,
    3 as input_count,
    '(kỳ này - cùng kỳ của thành phần) : cùng kỳ của tổng x 100' || parts.earlier_words_vi as formula_vi,
    parts.cell_text || '; ' || parts.earlier_cell_text || '; ' || wholes.earlier_cell_text as input_cells_text
  from pairs as wholes
  join book.parts as composition on composition.whole = wholes.indicator_code and composition.relation in ('within', 'sum')
  join pairs as parts
    on parts.indicator_code = composition.part and parts.area_code = wholes.area_code
    and parts.period_code = wholes.period_code and parts.basis = wholes.basis
  where wholes.nature_code = 'flow' and parts.nature_code = 'flow' and wholes.earlier_value > 0
),
rest as (
  select
    'contribution_points' as measure_code,
    growth.indicator_code, 'rest' as component_code, growth.area_code, growth.period_code, growth.basis,
    any_value(growth.value) - sum(contributions.value) as value,
    bool_and(growth.is_exact and contributions.is_exact) as is_exact,
    count(*) + 2 as input_count,
    'tốc độ tăng của tổng - phần đóng góp của các thành phần' as formula_vi,
    any_value(growth.input_cells_text) || '; ' || string_agg(contributions.input_cells_text, '; ' order by contributions.component_code) as input_cells_text
  from growth
  join contributions using (indicator_code, area_code, period_code, basis)
  group by growth.indicator_code, growth.area_code, growth.period_code, growth.basis
),
changes as (
  select
    measure_code, indicator_code, component_code, area_code, period_code, basis,
    cast(value as decimal(28,6)) as value,
    is_exact,
    cast(input_count as integer) as input_count,
    formula_vi,
    input_cells_text
  from (from growth union all from differences union all from contributions union all from rest)
)
select * from changes
