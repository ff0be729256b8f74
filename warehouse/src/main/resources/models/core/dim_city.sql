with edition as (
  select * from run.edition
),
areas as (
  select * from core.dim_areas
),
-- What it was made of on the day from which it has its boundaries.
origins as (
  select
    successions.to_code as area_code,
    successions.effective_date as began_on,
    listed_words(list(first_small(areas.area_name_vi) order by successions.from_code), ', ') as origin_names_vi
  from core.map_succession as successions
  join areas on areas.area_code = successions.from_code
  where successions.unit_code = 'area'
  group by successions.to_code, successions.effective_date
),
city as (
  select
    areas.area_code,
    areas.area_name_vi,
    origins.began_on,
    coalesce(origins.origin_names_vi, '') as origin_names_vi,
    -- The year's plan was made before the territory was what it is.
    coalesce(origins.began_on > make_date(edition.year, 1, 1), false) as is_changed_in_year
  from areas
  cross join edition
  left join origins on origins.area_code = areas.area_code
  where areas.kind_code = 'city'
    and areas.valid_from_date <= edition.window_to
    and (areas.valid_to_date is null or areas.valid_to_date >= edition.window_to)
)
select * from city
