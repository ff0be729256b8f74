-- One row per delivered workbook, rejected ones among them, whichever editions know it.
select
  submissions.agency_code, submissions.agency_name_vi, submissions.collection_code, submissions.received_at, deadline_at, late_hours,
  submissions.verdict_code, case verdict_code when 'accepted' then 'được chấp nhận' else 'bị trả lại' end as verdict_vi,
  submissions.form_code, form_list_words(form_code) as form_vi,
  submissions.* exclude (edition, agency_code, agency_name_vi, collection_code, received_at, deadline_at, late_hours, verdict_code, form_code),
  submissions.edition
from core.fct_submissions as submissions
join analysis.editions as editions using (edition)
qualify row_number() over (partition by submission_sha256, agency_code, collection_code, received_at order by knowledge_rank) = 1
