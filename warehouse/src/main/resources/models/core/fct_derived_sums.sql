with edition as (
  select * from run.edition
),
months as (
  select figures.*
  from core.fct_figures as figures
  cross join edition
  where figures.basis = 'month' and figures.month is not null
    and figures.nature_code = 'flow' and figures.year = edition.year
    -- Months of two definitions add up to nothing.
    and not exists (
      from core.dim_definitions as changed
      where changed.indicator_code = figures.indicator_code and changed.version_number > 1 and changed.conversion is distinct from 1
        and changed.valid_from_date > make_date(edition.year, 1, 31) and changed.valid_from_date <= period_last_day(figures.period_code))
),
-- A sum stands only where no month is missing.
running as (
  select
    *,
    sum(value) over so_far as total,
    count(*) over so_far as input_count,
    bool_and(is_exact) over so_far as are_exact,
    string_agg(cell_text, '; ') over so_far as input_cells_text
  from months
  window so_far as (
    partition by indicator_code, area_code order by month
    rows between unbounded preceding and current row)
),
cumulatives as (
  select
    'cumulative_from_months' as measure_code,
    indicator_code, area_code, period_code,
    'cumulative' as basis,
    total as value, are_exact as is_exact, input_count,
    'tổng các tháng 1 đến ' || month as formula_vi,
    input_cells_text
  from running
  where input_count = month
),
quarters as (
  select
    'quarter_from_months' as measure_code,
    indicator_code, area_code,
    year || '-Q' || quarter_of(month) as period_code,
    'quarter' as basis,
    sum(value) as value, bool_and(is_exact) as is_exact, count(*) as input_count,
    'tổng ba tháng của quý' as formula_vi,
    string_agg(cell_text, '; ' order by month) as input_cells_text
  from months
  group by indicator_code, area_code, year, quarter_of(month)
  having count(*) = 3
),
sums as (
  select
    measure_code, indicator_code, area_code, period_code, basis,
    cast(value as decimal(28,6)) as value,
    is_exact,
    cast(input_count as integer) as input_count,
    formula_vi,
    input_cells_text
  from (from cumulatives union all by name from quarters)
)
select * from sums
