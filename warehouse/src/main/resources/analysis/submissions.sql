-- One row per delivered workbook, rejected ones among them, whichever editions know it.
-- late_hours: Hours from the deadline to this workbook, 0 for one in time. A correction makes no agency late: count where is_first_accepted.
-- is_first_accepted: Whether it is the first accepted workbook of its agency and collection by arrived_at, which decides whether they were late.
select
  submissions.agency_code, submissions.agency_name_vi, submissions.collection_code, submissions.received_at, deadline_at, late_hours,
  submissions.verdict_code, case verdict_code when 'accepted' then 'được chấp nhận' else 'bị trả lại' end as verdict_vi,
  coalesce(verdict_code = 'accepted' and (arrived_at, received_at, submission_sha256) = min((arrived_at, received_at, submission_sha256)) filter (verdict_code = 'accepted') over (partition by agency_code, collection_code), false) as is_first_accepted,
  submissions.form_code, form_list_words(form_code) as form_vi,
  submissions.* exclude (edition, agency_code, agency_name_vi, collection_code, received_at, deadline_at, late_hours, verdict_code, form_code),
  submissions.edition
from core.fct_submissions as submissions
join analysis.editions as editions using (edition)
qualify row_number() over (partition by submission_sha256, agency_code, collection_code, received_at order by knowledge_rank) = 1
