with revisions as (
  select * from core.fct_revisions
),
-- The medians are of the figures that changed: a workbook sent again repeats all its other figures.
statistics as (
  select
    agency_code,
    indicator_code,
    cast(count(*) as integer) as figure_count,
    cast(count(*) filter (is_revised) as integer) as revised_count,
    median_of(list(revision_value) filter (is_revised)) as signed_median,
    median_of(list(cast(abs(revision_value) as decimal(28,6))) filter (is_revised)) as absolute_median
  from revisions
  group by agency_code, indicator_code
)
select * from statistics
