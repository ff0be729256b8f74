-- One row per figure that another than its owner published, beside the owner's. It says whether the two agree; the owner's is of the latest edition that reads it.
-- comparison_code: agrees: some number fits both; differs: none does; another_plan: two rates over two plans; not_reported: no edition reads a figure of the owner.
select
  figures.indicator_code, indicators.indicator_name_vi, indicators.unit_vi, figures.area_code, figures.period_code, figures.basis,
  reference_value, reference_qualifier, reference_denominator_name, source_rank, source_title, source_url, figures.note, known_on,
  own_value, own_qualifier, own_status_code, own_denominator_name, comparison_code,
  agency_code, submission_sha256, sheet, cell, figures.edition
from core.fct_reference_figures as figures
join analysis.editions as editions using (edition)
left join analysis.indicators as indicators using (indicator_code)
qualify row_number() over (
  partition by figures.indicator_code, figures.area_code, figures.period_code, basis, reference_value, reference_qualifier, source_title
  order by own_value is null, knowledge_rank) = 1
