with edition as (
  select * from run.edition
),
contributions as (
  select * from core.fct_growth_contributions
),
printed as (
  select
    edition.period_code, edition.edition_number,
    contributions.sector_order, contributions.sector_code, contributions.sector_vi, contributions.series_vi, contributions.points, contributions.qualifier_vi, contributions.finding_vi, picture_marks(marks.note_marks_text) as marks_vi
  from contributions
  cross join edition
  left join core.fct_place_marks as marks on marks.place_code = 'contributions'
)
select * from printed
