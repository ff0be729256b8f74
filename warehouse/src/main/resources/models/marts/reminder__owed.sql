with edition as (
  select * from run.edition
),
owed as (
  select * from core.fct_delivery_history where state_code in ('missing', 'rejected')
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    owed.collection_order,
    owed.agency_code,
    owed.collection_code,
    'Báo cáo ' || collection_words(owed.collection_code) as subject_vi,
    form_list_words(owed.form_codes) as forms_vi,
    vi_moment(owed.deadline_at) as deadline_text,
    owed.waited_days || ' ngày' as late_text,
    case owed.state_code when 'rejected' then 'đã gửi, bị trả lại, chưa gửi lại' else 'chưa gửi' end as state_vi
  from owed
  cross join (select period_code, edition_number from edition) as edition
)
select * from printed
