-- The counts of the administration that an edition knows from one workbook; parameter: the first digits of its digest.
select period_code || '/' || edition_number || ' count ' || item_code || ' ' || collection_code || ': ' || coalesce(cast(year_count as varchar), 'no figure')
from edition.core.fct_administration cross join (select distinct period_code, edition_number from edition.core.printed_figures)
where starts_with(submission_sha256, %s)
order by item_code
