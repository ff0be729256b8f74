with workbooks as (
  select submissions.*
  from core.fct_submissions as submissions
  join run.edition using (collection_code)
),
-- That a workbook came late is told as lateness, of the first that was accepted, and is no slip of what came.
late as (
  select findings.agency_code, count(*) as late_count
  from core.fct_findings as findings
  join run.edition using (collection_code)
  where findings.finding_code = 'LATE'
  group by findings.agency_code
),
counts as (
  select
    agency_code,
    cast(count(*) as integer) as workbook_count,
    cast(count(*) filter (verdict_code = 'rejected') as integer) as sent_back_count,
    cast(sum(reject_count) as integer) as reject_count,
    cast(sum(remark_count) - coalesce(any_value(late_count), 0) as integer) as remark_count
  from workbooks
  left join late using (agency_code)
  group by agency_code
)
select * from counts
