-- How far was the estimate of a year from its final figure? Of what is only "more than" or "nearly" stated the difference is not told.
select
  final.indicator_name_vi, final.area_code, final.year,
  estimate.value as year_estimate_value, estimate.qualifier_name_vi as qualifier_name_vi,
  final.value as year_value, final.qualifier_name_vi as final_qualifier_vi,
  case when estimate.qualifier = 'exact' and final.qualifier = 'exact' then final.value - estimate.value end as difference,
  case when final.unit_vi = '%' then 'điểm %' else final.unit_vi end as difference_unit_vi
from figures as final
join figures as estimate using (indicator_code, area_code, period_code)
where final.basis = 'year' and estimate.basis = 'year_estimate' and final.value is not null and estimate.value is not null
order by final.year, final.indicator_name_vi
