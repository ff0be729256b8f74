with edition as (
  select * from run.edition
),
parts as (
  select
    themes.part_number,
    themes.title_vi,
    coalesce(answering.answering_agency_code, themes.focal_agency) as focal_agency,
    coalesce(agencies.agency_name_vi, themes.focal_agency) as focal_name_vi,
    coalesce(themes.indicators, '') as indicators_text,
    coalesce(documents.title_vi, '') as document_vi
  from reference.themes as themes
  join edition using (year)
  left join core.map_answering as answering on answering.agency_code = themes.focal_agency and answering.work_code = 'rest'
  left join core.dim_agencies as agencies on agencies.agency_code = coalesce(answering.answering_agency_code, themes.focal_agency)
  left join reference.documents as documents on documents.code = themes.document
)
select * from parts
