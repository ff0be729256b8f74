-- One row per finding on a delivered workbook, whichever editions know the workbook.
select findings.* exclude (edition), findings.edition
from core.fct_findings as findings
join analysis.editions as editions using (edition)
qualify row_number() over (
  partition by submission_sha256, agency_code, collection_code, received_at, finding_number order by knowledge_rank) = 1
