with edition as (
  select * from run.edition
),
told as (
  select narratives.*
  from core.fct_narratives as narratives
  join edition on edition.collection_code = narratives.collection_code
  where narratives.has_content and narratives.section_code in ('difficulties', 'causes', 'proposals')
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (
      order by case told.section_code when 'difficulties' then 1 when 'causes' then 2 else 3 end, agencies.agency_order, told.agency_code
    ) as integer) as line_order,
    told.section_code,
    told.section_name_vi as group_name_vi,
    told.agency_code,
    told.agency_name_vi,
    told.text_vi,
    told.submission_sha256,
    told.sheet,
    told.cell
  from told
  left join core.dim_agencies as agencies using (agency_code)
  cross join edition
)
select * from printed
