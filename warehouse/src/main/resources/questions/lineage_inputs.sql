-- The cells that the printed figure and its comparison come from, the ones they superseded, then those of the city's parts; parameter: the indicator's code.
with results as (
  select * from edition.core.fct_results where indicator_code = %s
),
observations as (
  select observations.*
  from edition.core.fct_observations as observations
  join results using (indicator_code)
  where (observations.period_code = results.period_code and observations.basis = results.basis)
    or (observations.period_code = year_before(results.period_code)
      and (observations.basis = results.basis or (results.basis in ('year', 'year_estimate') and observations.basis in ('year', 'year_estimate'))))
)
select
  period_code, basis, comparator_code,
  coalesce(cast(value as varchar), '') as value,
  coalesce(status_code, '') as status_code,
  is_standing,
  coalesce(agencies.agency_name_vi, observations.agency_code) as agency_name_vi,
  vi_moment(received_at) as received_text,
  submission_sha256, sheet, coalesce(cell, '') as cell,
  coalesce(note, '') as note,
  case when areas.is_city then '' else coalesce(areas.area_name_vi, observations.area_code) end as part_name_vi,
  -- A delivery is not told by its bytes alone.
  observations.agency_code || ' ' || collection_code || ' ' || strftime(received_at, '%%Y-%%m-%%d %%H:%%M:%%S') || ' ' || submission_sha256 as delivery
from observations
left join (select agency_code, agency_name_vi from edition.core.dim_agencies) as agencies on agencies.agency_code = observations.agency_code
left join (select area_code, max(area_name_vi) as area_name_vi, bool_or(kind_code = 'city') as is_city from edition.core.dim_areas group by area_code) as areas on areas.area_code = observations.area_code
order by part_name_vi <> '', period_code desc, part_name_vi, comparator_code <> 'none', comparator_code, is_standing desc, received_at desc, submission_sha256, sheet, cell
