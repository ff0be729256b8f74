-- One row per figure that another than its owner published, beside the owner's. It says whether the two agree, of every year; the owner's is of the latest edition that reads it. Those that differ are told in disagreements too, as SOURCES_DIFFER, where an edition in reach is of their year.
-- unit_vi: The unit of reference_value and own_value, as printed.
-- area_name_vi: The territory's name.
-- agency_name_vi: The owner's name; NULL where no edition reads a figure of the owner.
-- agency_code: The agency whose figure own_value is, by its code in the register.
-- own_qualifier: How exactly the owner stated it: exact, more_than, less_than, about.
-- reference_qualifier_vi: How exactly the source states it, in words.
-- level_code: The level of the area: province for the city, district, commune. The city's figure holds its parts: choose one level before adding up.
-- comparison_code: agrees: some number fits both; differs: none does; another_plan: two rates over two plans; not_reported: no edition reads a figure of the owner.
-- is_told: Whether a row of disagreements tells it: finding_code SOURCES_DIFFER, the same indicator_code, area_code, period_code and basis, other_value the reference_value.
select
  figures.indicator_code, indicators.indicator_name_vi, indicators.unit_vi, figures.area_code, areas.area_name_vi, areas.level_code, areas.level_vi, figures.period_code, figures.basis, basis_words(figures.basis) as basis_name_vi,
  reference_value, reference_qualifier, qualifier_name(reference_qualifier) as reference_qualifier_vi, reference_denominator_name, source_rank, source_rank_words(source_rank) as source_rank_vi, source_title, source_url, figures.note, known_on,
  own_value, own_qualifier, qualifier_name(own_qualifier) as own_qualifier_vi, own_status_code, case when own_status_code <> '' then status_words(own_status_code) end as own_status_vi, own_denominator_name, comparison_code,
  case comparison_code when 'agrees' then 'khớp' when 'differs' then 'khác nhau' when 'another_plan' then 'so với kế hoạch khác' when 'not_reported' then 'đơn vị chủ trì chưa báo cáo' end as comparison_vi,
  exists (
    from core.fct_disagreements as told
    where told.finding_code = 'SOURCES_DIFFER' and told.other_value = figures.reference_value
      and told.indicator_code = figures.indicator_code and told.area_code = figures.area_code
      and told.period_code = figures.period_code and told.basis = figures.basis) as is_told,
  figures.agency_code, agencies.agency_name_vi, submission_sha256, sheet, cell, figures.edition
from core.fct_reference_figures as figures
join analysis.editions as editions using (edition)
left join analysis.indicators as indicators using (indicator_code)
left join analysis.areas as areas using (area_code)
left join analysis.agencies as agencies on agencies.agency_code = figures.agency_code
qualify row_number() over (
  partition by figures.indicator_code, figures.area_code, figures.period_code, basis, reference_value, reference_qualifier, source_title
  order by own_value is null, knowledge_rank) = 1
