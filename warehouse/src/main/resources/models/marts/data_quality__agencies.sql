with edition as (
  select * from run.edition
),
delivery as (
  select * from core.fct_delivery
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by agencies.agency_order, delivery.agency_code) as integer) as line_order,
    delivery.kind_name_vi,
    delivery.agency_code,
    delivery.agency_name_vi,
    delivery.state_code,
    delivery.state_vi,
    coalesce(vi_moment(delivery.accepted_at), '') as received_text,
    coalesce(vi_lateness(delivery.late_hours), '') as late_text,
    delivery.attempts_count,
    case when delivery.owed_count is null then '' else delivery.answered_count || '/' || delivery.owed_count end as answered_text,
    quality.reject_count,
    quality.remark_count,
    quality.disagreement_count,
    case when quality.figure_count > 0 then quality.revised_count || '/' || quality.figure_count else '' end as revised_text,
    case when quality.due_count > 0 then quality.in_time_count || '/' || quality.due_count else '' end as in_time_text
  from delivery
  cross join edition
  left join core.dim_agencies as agencies using (agency_code)
  join core.fct_delivery_quality as quality using (agency_code)
)
select * from printed
