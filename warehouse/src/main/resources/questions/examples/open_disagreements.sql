-- What do two sources say differently, unexplained? The most money first, then what is furthest apart. Of figures that are only "more than" or "nearly" no change is told.
select
  indicator_code, period_code, basis, own_value,
  case when disagreements.unit_vi = figures.unit_vi then qualifier_name_vi end as qualifier_name_vi,
  other_value, disagreements.unit_vi, text_vi, disagreements.edition
from disagreements
left join figures using (indicator_code, area_code, period_code, basis)
where not is_explained
order by money_billion_vnd desc nulls last, apart_percent desc nulls last, indicator_code, period_code, basis, text_vi
