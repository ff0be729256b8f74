with sections as (
  select * from landed.narrative__sections
),
answered as (
  select
    submission_sha256,
    agency_code,
    collection_code,
    received_at,
    sheet,
    row_number,
    section_code,
    text_vi,
    coalesce(text_vi_cell, '') as text_cell
  from sections
  where trim(text_vi) <> ''
)
select * from answered
