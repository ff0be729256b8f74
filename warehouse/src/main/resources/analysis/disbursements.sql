-- One row per project, source of capital and collection: plan and disbursement. Amounts are in billion dong; what is reported month by month has a row a month.
select disbursements.* exclude (edition, status_code), status_code, status_words(status_code) as status_vi, disbursements.edition
from core.fct_disbursements as disbursements
join analysis.editions as editions using (edition)
qualify row_number() over (partition by agency_code, line_code, collection_code order by knowledge_rank) = 1
