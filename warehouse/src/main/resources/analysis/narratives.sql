-- One row per section that an agency wrote in a collection, whichever editions read it.
-- cell: The cell of the workbook that the text stands in.
select narratives.* exclude (edition, row_number), narratives.edition
from core.fct_narratives as narratives
join analysis.editions as editions using (edition)
qualify row_number() over (partition by agency_code, collection_code, section_code order by knowledge_rank) = 1
