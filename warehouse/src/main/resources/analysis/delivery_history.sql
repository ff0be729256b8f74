-- One row per agency and collection that fell due in a year before an edition of it. It has the collections that no edition is made from too; of one that nobody sent anything of, though a later one came, the state is not_held, and nobody owes it.
-- form_codes: The forms that it owes, by their codes: indicators, narrative, tasks, public_investment, administration.
-- forms_vi: The forms in words.
-- is_on_time: Whether the accepted workbook came by the deadline; empty where none came, which state_code tells, so that who sent nothing is neither on time nor late.
select
  history.* exclude (edition, agency_order, collection_order, late_hours, waited_days, form_codes, state_code),
  form_codes, form_list_words(form_codes) as forms_vi,
  state_code, case state_code when 'in_time' then 'đúng hạn' when 'late' then 'nộp chậm' when 'rejected' then 'đã gửi nhưng bị trả lại, chưa gửi lại'
    when 'missing' then 'chưa báo cáo' when 'out_of_scope' then 'ngoài phạm vi' when 'not_held' then 'không có đơn vị nào gửi' end as state_vi,
  case when state_code in ('in_time', 'late') then state_code = 'in_time' end as is_on_time,
  late_hours, waited_days, history.edition
from core.fct_delivery_history as history
join analysis.editions as editions using (edition)
qualify row_number() over (partition by collection_code, agency_code order by knowledge_rank) = 1
