-- One row per agency or territory that became another one, whole or in part. It tells of mergers, splits and new names.
-- entity_code: What became another one: agency or area.
-- from_name_vi: The predecessor's name, the last that it had.
-- to_name_vi: The successor's name.
-- kind_vi: What happened, in words.
-- confidence_vi: How sure that is, in words.
select
  succession.unit_code as entity_code,
  case succession.unit_code when 'agency' then 'đơn vị' else 'địa bàn' end as entity_vi,
  succession.from_code, coalesce(from_agency.agency_name_vi, from_area.area_name_vi) as from_name_vi,
  succession.to_code, coalesce(to_agency.agency_name_vi, to_area.area_name_vi) as to_name_vi,
  succession.effective_date, succession.kind_code,
  case succession.kind_code when 'merge' then 'sáp nhập' when 'split' then 'chia tách' when 'partial' then 'chuyển một phần' when 'rename' then 'đổi tên' end as kind_vi,
  succession.* exclude (edition, unit_code, from_code, to_code, effective_date, kind_code, confidence_code),
  confidence_code, case confidence_code when 'published' then 'đã công bố' when 'law' then 'theo luật' when 'general' then 'giả định' end as confidence_vi,
  succession.edition
from core.map_succession as succession
join analysis.editions as editions using (edition)
left join analysis.agencies as from_agency on succession.unit_code = 'agency' and from_agency.agency_code = succession.from_code
left join analysis.agencies as to_agency on succession.unit_code = 'agency' and to_agency.agency_code = succession.to_code
left join analysis.areas as from_area on succession.unit_code = 'area' and from_area.area_code = succession.from_code
left join analysis.areas as to_area on succession.unit_code = 'area' and to_area.area_code = succession.to_code
qualify row_number() over (
  partition by succession.unit_code, succession.from_code, succession.to_code, succession.effective_date order by knowledge_rank) = 1
