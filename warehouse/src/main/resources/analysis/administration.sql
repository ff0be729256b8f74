-- One row per item of documents and assignments that is counted in a collection. The counts are the month's and those since January.
-- agency_name_vi: The agency's name.
select
  administration.agency_code, agency_name_vi,
  administration.* exclude (edition, agency_code, row_number, status_code),
  administration.status_code, status_words(administration.status_code) as status_vi,
  administration.edition
from core.fct_administration as administration
join analysis.editions as editions using (edition)
left join analysis.agencies using (agency_code)
qualify row_number() over (partition by administration.agency_code, collection_code, item_code order by knowledge_rank) = 1
