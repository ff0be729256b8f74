-- Which figures fell behind the same period of the year before, by agency? A rise counts where less is better.
select
  figures.agency_name_vi, figures.indicator_name_vi, figures.period_code, figures.basis, figures.value, figures.unit_vi,
  coalesce(reported_yoy_percent, computed_yoy_percent) as change_percent
from figures
join indicators using (indicator_code)
where case direction_code when 'lower' then change_percent > 0 else change_percent < 0 end
order by figures.agency_name_vi, change_percent
