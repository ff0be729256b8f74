with edition as (
  select * from run.edition
),
owed as (
  select * from core.fct_delivery_history where state_code in ('missing', 'rejected')
),
late as (
  select
    agency_code,
    any_value(agency_name_vi) as agency_name_vi,
    any_value(agency_order) as agency_order,
    count(*) as owed_count,
    max(waited_days) as longest_days,
    case when count(*) > 3 then count_words(count(*)) || ' kỳ đã quá hạn'
      else listed_words(list(collection_words(collection_code) order by collection_order), ', ') end as owed_names_vi,
    bool_or(collection_code = (select collection_code from edition)) as is_current
  from owed
  group by agency_code
),
told as (
  select
    edition.period_code,
    edition.edition_number,
    late.agency_order,
    late.agency_code,
    late.agency_name_vi,
    first_capital(coalesce(addressees.addressee_vi, late.agency_name_vi)) as recipient_vi,
    coalesce(addressees.addressee_vi, late.agency_name_vi) as addressee_vi,
    cast(late.owed_count as integer) as owed_count,
    late.owed_names_vi,
    'Đến ' || vi_moment_words(edition.as_of) || ', ' || late.agency_name_vi || ' còn ' || count_words(late.owed_count)
      || ' báo cáo đã quá hạn ' || case when late.owed_count = 1 then late.longest_days || ' ngày nhưng chưa có bản hợp lệ:' else 'nhưng chưa có bản hợp lệ, lâu nhất ' || late.longest_days || ' ngày:' end as owed_vi
  from late
  cross join edition
  left join core.fct_addressees as addressees on addressees.agency_code = late.agency_code and addressees.report_code = 'reminder'
  where late.is_current
)
select * from told
