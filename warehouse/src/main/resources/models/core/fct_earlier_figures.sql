with figures as (
  select * from core.fct_city_figures
),
city as (
  select * from core.dim_city
),
bases as (
  select bases.* from core.fct_comparison_bases as bases join city using (area_code)
),
-- A year's figure and its estimate have both the year before to be compared with.
windows as (
  select
    indicator_code,
    year_before(period_code, years := -1) as period_code,
    unnest(case when basis in ('year', 'year_estimate') then ['year', 'year_estimate'] else [basis] end) as basis,
    basis as base_basis,
    figures.* exclude (indicator_code, period_code, basis)
  from figures
),
-- The city's own figure before one made from its predecessors', a year's final figure before its estimate.
earlier as (
  select windows.*
  from windows
  left join bases using (indicator_code, period_code, basis)
  where windows.base_basis = coalesce(bases.base_basis, windows.base_basis)
  qualify row_number() over (partition by windows.indicator_code, windows.period_code, windows.basis order by windows.place, windows.base_basis) = 1
)
select * from earlier
