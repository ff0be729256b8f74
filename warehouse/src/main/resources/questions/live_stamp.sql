-- By what the deliveries in reach are known: the digest of every submission with its verdict, and how many they are.
select
  'live@' || left(sha256(coalesce(string_agg(submission_sha256 || ' ' || verdict_code || ' ' || received_at, chr(10) order by submission_sha256, received_at), '')), 12)
  || ' (' || count(*) || case count(*) when 1 then ' submission)' else ' submissions)' end as stamp
from live.submissions
