with edition as (
  select * from run.edition
),
agencies as (
  select * from core.dim_agencies
),
-- Capitals, spaces and the last full stop make no other text.
told as (
  select
    narratives.*,
    agencies.agency_order,
    case narratives.section_code when 'results' then 1 when 'difficulties' then 2 when 'causes' then 3 else 4 end as section_order,
    lower(rtrim(regexp_replace(nfc_normalize(narratives.text_vi), '\s+', ' ', 'g'), ' .;')) as same_text
  from core.fct_narratives as narratives
  join edition on edition.collection_code = narratives.collection_code
  left join agencies on agencies.agency_code = narratives.agency_code
  where narratives.has_content
),
merged as (
  select
    section_order,
    section_code,
    any_value(section_name_vi) as section_name_vi,
    first(text_vi order by agency_order, agency_code) as text_vi,
    count(*) as agency_count,
    list(agency_name_vi order by agency_order, agency_code) as names,
    string_agg(agency_code, ', ' order by agency_order, agency_code) as agency_codes,
    string_agg(agency_code || ' ' || sheet || '!' || cell || ' (' || left(submission_sha256, 8) || ')', '; ' order by agency_order, agency_code) as cells_text,
    min((agency_order, agency_code)) as first_agency
  from told
  group by section_order, section_code, same_text
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by section_order, agency_count desc, first_agency) as integer) as line_order,
    section_code,
    section_name_vi || case when starts_with(edition.collection_code, edition.period_code) then '' else ' (báo cáo kỳ ' || collection_words(edition.collection_code) || ')' end as group_name_vi,
    text_vi,
    cast(agency_count as integer) as agency_count,
    case when agency_count = 1 then 'Đơn vị nêu: ' else 'Có ' || count_words(agency_count) || ' đơn vị nêu: ' end || array_to_string(names, '; ') || '.' as agencies_vi,
    agency_codes,
    cells_text
  from merged
  cross join edition
)
select * from printed
