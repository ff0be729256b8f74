with delivery as (
  select delivery.*, agencies.agency_order
  from core.fct_delivery as delivery
  left join core.dim_agencies as agencies using (agency_code)
),
counts as (
  select
    cast(count(*) as integer) as owing_count,
    cast(count(*) filter (state_code = 'reported') as integer) as reported_count,
    cast(count(*) filter (state_code = 'reported' and late_hours > 0) as integer) as late_count,
    cast(count(*) filter (state_code = 'rejected') as integer) as rejected_count,
    cast(count(*) filter (state_code = 'missing') as integer) as missing_count,
    cast(count(*) filter (state_code = 'out_of_scope') as integer) as out_of_scope_count,
    case when count(distinct state_vi) filter (state_code = 'out_of_scope') = 1 then max(state_vi) filter (state_code = 'out_of_scope') else 'không thuộc diện báo cáo' end as out_of_scope_words_vi,
    coalesce(string_agg(agency_name_vi, '; ' order by agency_order, agency_code) filter (state_code in ('missing', 'rejected')), '') as missing_names_vi
  from delivery
)
select * from counts
