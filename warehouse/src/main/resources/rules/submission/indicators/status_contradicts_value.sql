select
  'figures' as sheet,
  figures.status_cell as cell,
  figures.status as found,
  figures.value,
  indicators.name_vi as indicator_name_vi,
  indicators.name_en as indicator_name_en
from submission.figures as figures
join reference.indicators as indicators on indicators.code = figures.indicator_code
where figures.status in ('L', 'M', 'Q') and figures.value is not null
order by figures.row_number
