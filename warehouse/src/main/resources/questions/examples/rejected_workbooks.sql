-- Which workbooks were returned, and was a better one sent after?
select
  agency_name_vi, collection_code, received_at, original_name, reject_count,
  exists (
    from submissions as later
    where later.agency_code = submissions.agency_code and later.collection_code = submissions.collection_code
      and later.received_at > submissions.received_at and later.verdict_code = 'accepted') as is_mended
from submissions
where verdict_code = 'rejected'
order by received_at, agency_name_vi
