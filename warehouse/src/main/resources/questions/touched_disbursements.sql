-- The rows of disbursement that an edition knows from one workbook; parameter: the first digits of its digest.
select period_code || '/' || edition_number || ' project ' || line_code || ' ' || collection_code || ': '
  || coalesce(cast(disbursed_cumulative_billion_vnd as varchar), 'no figure') || ' billion dong'
from edition.core.fct_disbursements cross join (select distinct period_code, edition_number from edition.core.printed_figures)
where starts_with(submission_sha256, %s)
order by line_code
