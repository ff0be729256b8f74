with edition as (
  select * from run.edition
),
contributions as (
  select * from core.fct_growth_contributions
),
marks as (
  select picture_marks(string_agg(mark_text, ' ' order by note_order)) as marks_vi
  from core.fct_notes
  where mark_text <> '' and indicator_code in (select 'GRDP_GROWTH' union all select component_code from contributions)
),
printed as (
  select
    edition.period_code, edition.edition_number,
    contributions.sector_order, contributions.sector_code, contributions.sector_vi, contributions.series_vi, contributions.points, contributions.qualifier_vi, contributions.finding_vi, marks.marks_vi
  from contributions
  cross join edition
  cross join marks
)
select * from printed
