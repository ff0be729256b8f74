-- One row per delivered workbook, rejected ones among them, whichever editions know it.
select submissions.* exclude (edition), submissions.edition
from core.fct_submissions as submissions
join analysis.editions as editions using (edition)
qualify row_number() over (partition by submission_sha256, agency_code, collection_code, received_at order by knowledge_rank) = 1
