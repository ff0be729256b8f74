with edition as (
  select * from run.edition
),
standing as (
  select
    observations.*,
    cast(left(observations.period_code, 4) as integer) as year,
    observations.agency_code || ' ' || observations.collection_code || ' ' || observations.sheet || '!' || observations.cell
      || ' (' || left(observations.submission_sha256, 8) || ')' as cell_text
  from core.fct_observations as observations
  join reference.areas as areas on areas.code = observations.area_code and areas.kind = 'city'
  where observations.is_standing
    and observations.comparator_code = 'none'
    and observations.value > 0
),
-- The window that the edition prints for a flow: its latest cumulative month of the year.
windows as (
  select results.indicator_code, right(results.period_code, 3) as month_suffix
  from core.fct_results as results
  join core.dim_indicators as indicators using (indicator_code)
  where indicators.nature_code = 'flow' and results.basis = 'cumulative'
),
-- A year's own figure before its estimate, and that before what had added up by December.
whole_years as (
  select standing.*
  from standing
  cross join edition
  where standing.year < edition.year
    and (standing.basis in ('year', 'year_estimate') or (standing.basis = 'cumulative' and standing.period_code like '%-12'))
  qualify row_number() over (
    partition by standing.indicator_code, standing.year
    order by case standing.basis when 'year' then 1 when 'year_estimate' then 2 else 3 end, standing.area_code) = 1
),
shares as (
  select
    windows.indicator_code,
    reached.year,
    reached.period_code as window_code,
    reached.value as window_value,
    whole_years.value as year_value,
    whole_years.basis as year_basis,
    reached.qualifier = 'exact' and whole_years.qualifier = 'exact' as is_exact,
    divide_half_up(reached.value * 100, whole_years.value, 4) as share_percent,
    reached.area_code,
    reached.area_code not in (select area_code from core.dim_city) as is_on_other_boundaries,
    reached.cell_text || '; ' || whole_years.cell_text as input_cells_text
  from windows
  join standing as reached
    on reached.indicator_code = windows.indicator_code and reached.basis = 'cumulative'
    and reached.period_code = reached.year || windows.month_suffix
  join whole_years
    on whole_years.indicator_code = reached.indicator_code and whole_years.year = reached.year
    and whole_years.area_code = reached.area_code
  where reached.value <= whole_years.value
    -- A year of another concept tells nothing of how this one runs through the year, nor does one that changed within itself.
    and not exists (
      from core.dim_definitions as later
      where later.indicator_code = reached.indicator_code and later.valid_from_date > period_last_day(reached.period_code)
        and (later.is_break or (later.conversion <> 1 and year(later.valid_from_date) = reached.year)))
)
select * from shares
