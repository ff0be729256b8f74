with items as (
  select * from staging.administration__items
),
named as (
  select
    items.agency_code,
    items.collection_code,
    items.item_code,
    case items.item_code
      when 'documents_received' then 'Văn bản đến'
      when 'documents_issued' then 'Văn bản ban hành'
      when 'assignments_given' then 'Nhiệm vụ được giao'
      when 'assignments_done_in_time' then 'Đã hoàn thành đúng hạn'
      when 'assignments_done_late' then 'Đã hoàn thành quá hạn'
      when 'assignments_open_in_time' then 'Đang thực hiện, trong hạn'
      when 'assignments_open_overdue' then 'Đang thực hiện, quá hạn'
      else items.item_code
    end as item_name_vi,
    items.month_count,
    items.year_count,
    items.status_code,
    items.note,
    items.received_at,
    items.submission_sha256,
    items.sheet,
    items.row_number,
    items.month_count_cell,
    items.year_count_cell
  from items
)
select * from named
