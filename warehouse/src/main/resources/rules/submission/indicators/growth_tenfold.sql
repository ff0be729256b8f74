select
  'figures' as sheet, tenths.cell, tenths.found, tenths.tenth as expected, witness_vi, witness_en,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en, true as is_cause
from shared.tenfold_growths as tenths
join submission.figures as figures using (row_number)
join reference.indicators as indicators on indicators.code = figures.indicator_code
where is_sure
union all by name
select 'nothing_to_check' as not_evaluated_reason
where not exists (from submission.figures as figures join reference.indicators as indicators on indicators.code = figures.indicator_code and indicators.nature = 'reported_rate' where figures.value is not null)
