-- The sections of text that an edition knows from one workbook; parameter: the first digits of its digest.
select period_code || '/' || edition_number || ' text of ' || agency_name_vi || ', ' || section_name_vi
from edition.core.fct_narratives cross join (select distinct period_code, edition_number from edition.core.printed_figures)
where starts_with(submission_sha256, %s) and has_content
order by section_code
