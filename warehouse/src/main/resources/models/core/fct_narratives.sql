with sections as (
  select * from staging.narrative__sections
),
-- Of one agency and collection one workbook stands; "Không có" is an answer without content.
told as (
  select
    sections.agency_code,
    coalesce(agencies.agency_name_vi, sections.agency_code) as agency_name_vi,
    sections.collection_code,
    sections.section_code,
    section_words(sections.section_code) as section_name_vi,
    trim(sections.text_vi) as text_vi,
    lower(trim(sections.text_vi, ' .' || chr(10))) not in ('không', 'không có') as has_content,
    sections.received_at,
    sections.submission_sha256,
    sections.sheet,
    sections.row_number,
    sections.text_cell as cell
  from sections
  left join core.dim_agencies as agencies using (agency_code)
)
select * from told
