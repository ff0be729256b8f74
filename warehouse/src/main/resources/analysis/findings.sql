-- One row per finding on a delivered workbook, whichever editions know the workbook.
-- sheet: The sheet of the workbook that it is about; empty where it is about the whole.
-- cell: The cell of the workbook that it is about; empty where it is about none.
-- message_vi: What is wrong and what to do, for the agency.
-- message_en: The same in English.
-- rule_vi: What the finding_code means: the sentence of its rule, with … for what each case tells.
-- severity_vi: The same in words: whether it has to be mended.
select
  findings.agency_code, findings.agency_name_vi, findings.collection_code, findings.received_at, findings.finding_number,
  findings.finding_code, rule_vi, findings.severity_code, case severity_code when 'reject' then 'lỗi phải sửa' else 'điểm lưu ý' end as severity_vi,
  findings.* exclude (edition, agency_code, agency_name_vi, collection_code, received_at, finding_number, finding_code, severity_code),
  findings.edition
from core.fct_findings as findings
join analysis.editions as editions using (edition)
left join main.finding_words using (finding_code)
qualify row_number() over (
  partition by submission_sha256, agency_code, collection_code, received_at, finding_number order by knowledge_rank) = 1
