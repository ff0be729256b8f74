with standing as (
  select agency_code, indicator_code, count(*) as figure_count
  from core.fct_observations
  where is_standing and comparator_code = 'none' and value is not null
  group by agency_code, indicator_code
),
-- The medians are of the figures that changed: a workbook sent again repeats all its other figures.
revised as (
  select
    agency_code,
    indicator_code,
    count(*) filter (is_revised) as revised_count,
    median_of(list(revision_value) filter (is_revised)) as signed_median,
    median_of(list(cast(abs(revision_value) as decimal(28,6))) filter (is_revised)) as absolute_median
  from core.fct_revisions
  group by agency_code, indicator_code
),
statistics as (
  select
    agency_code,
    indicator_code,
    cast(coalesce(standing.figure_count, 0) as integer) as figure_count,
    cast(coalesce(revised.revised_count, 0) as integer) as revised_count,
    revised.signed_median,
    revised.absolute_median
  from standing
  full join revised using (agency_code, indicator_code)
)
select * from statistics
