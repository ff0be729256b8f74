with tasks as (
  select * from landed.tasks__tasks
),
answered as (
  select
    submission_sha256,
    agency_code,
    collection_code,
    received_at,
    sheet,
    row_number,
    task_code,
    coalesce(name_vi, '') as name_vi,
    coalesce(document_vi, '') as document_vi,
    coalesce(coordinating_vi, '') as coordinating_vi,
    due_date,
    state as state_code,
    done_date,
    coalesce(product_vi, '') as product_vi,
    coalesce(delay_reason_vi, '') as delay_reason_vi,
    coalesce(note, '') as note,
    coalesce(state_cell, '') as state_cell
  from tasks
  where state <> ''
)
select * from answered
