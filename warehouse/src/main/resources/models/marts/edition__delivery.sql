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
    cast(row_number() over (
      order by delivery.kind_name_vi, delivery.agency_code
    ) as integer) as line_order,
    delivery.agency_code,
    delivery.agency_name_vi,
    delivery.kind_name_vi,
    delivery.state_vi,
    coalesce(vi_moment(delivery.accepted_at), '') as received_text,
    delivery.attempts_count,
    case when delivery.owed_count is null then '' else delivery.answered_count || '/' || delivery.owed_count end as answered_text,
    coalesce(vi_lateness(delivery.late_hours), '') as late_text,
    delivery.late_hours
  from delivery
  cross join edition
)
select * from printed
