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
      order by case delivery.state_code when 'reported' then 1 when 'missing' then 2 else 3 end, delivery.kind_name_vi, delivery.agency_code
    ) as integer) as line_order,
    delivery.agency_code,
    delivery.agency_name_vi,
    delivery.kind_name_vi,
    delivery.state_vi,
    coalesce(vi_moment(delivery.accepted_at), '') as received_text,
    delivery.attempts_count,
    case when delivery.owed_count is null then '' else delivery.answered_count || '/' || delivery.owed_count end as answered_text,
    case
      when delivery.late_hours is null then ''
      when delivery.late_hours = 0 then 'đúng hạn'
      when delivery.late_hours < 48 then 'chậm ' || vi_number(delivery.late_hours, 1) || ' giờ'
      else 'chậm ' || vi_number(divide_half_up(delivery.late_hours, 24, 1), 1) || ' ngày'
    end as late_text
  from delivery
  cross join edition
)
select * from printed
