-- One row per delivered workbook, rejected ones among them, whichever editions know it.
-- verdict_vi: The verdict in words.
-- form_vi: The form in words.
select
  submissions.* exclude (edition), case verdict_code when 'accepted' then 'được chấp nhận' else 'bị trả lại' end as verdict_vi,
  form_list_words(form_code) as form_vi, submissions.edition
from core.fct_submissions as submissions
join analysis.editions as editions using (edition)
qualify row_number() over (partition by submission_sha256, agency_code, collection_code, received_at order by knowledge_rank) = 1
