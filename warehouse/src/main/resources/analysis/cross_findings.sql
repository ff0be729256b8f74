-- One row per finding of a rule that holds agencies against one another. It has those too that hold them against what was published.
-- agency_code: The agency whose cell it points to.
-- cell: The cell of the workbook that it points to.
-- finding_code: The rule that is broken.
-- rule_vi: What the finding_code means: the sentence of its rule, with … for what each case tells.
-- severity_vi: The same in words; such a rule never rejects.
-- message_vi: What differs and what to do.
-- message_en: The same in English.
-- is_printed: Whether the notes of a report print it; what disagreements says already they do not.
select
  findings.finding_code, rule_vi, findings.severity_code, case findings.severity_code when 'reject' then 'lỗi phải sửa' else 'điểm lưu ý' end as severity_vi,
  findings.indicator_code, indicator_name_vi, findings.area_code, area_name_vi, findings.period_code, findings.basis, basis_words(findings.basis) as basis_name_vi,
  findings.agency_code, agency_name_vi,
  findings.* exclude (edition, finding_number, finding_code, severity_code, indicator_code, area_code, period_code, basis, agency_code),
  findings.edition
from core.fct_collection_findings as findings
join analysis.editions as editions using (edition)
left join analysis.indicators using (indicator_code)
left join analysis.areas using (area_code)
left join analysis.agencies using (agency_code)
left join main.finding_words using (finding_code)
qualify row_number() over (
  partition by finding_code, findings.indicator_code, findings.area_code, findings.period_code, basis, findings.agency_code, submission_sha256, sheet, cell, message_vi
  order by knowledge_rank) = 1
