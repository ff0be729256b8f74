with edition as (
  select * from run.edition
),
workbooks as (
  select agency_code, sum(reject_count) as reject_count, sum(remark_count) as remark_count
  from core.fct_submissions
  join edition using (collection_code)
  group by agency_code
),
revisions as (
  select agency_code, sum(figure_count) as figure_count, sum(revised_count) as revised_count
  from core.fct_revision_statistics
  group by agency_code
),
disagreements as (
  select submissions.agency_code, count(distinct (indicator_code, area_code, period_code, basis)) as disagreement_count
  from core.fct_disagreements as disagreements
  join (select distinct submission_sha256, agency_code from core.fct_submissions) as submissions using (submission_sha256)
  where not disagreements.is_explained
  group by submissions.agency_code
),
history as (
  select agency_code, count(*) filter (state_code not in ('out_of_scope', 'not_held')) as due_count, count(*) filter (state_code = 'in_time') as in_time_count
  from core.fct_delivery_history
  group by agency_code
),
quality as (
  select
    delivery.agency_code,
    cast(workbooks.reject_count as integer) as reject_count,
    cast(workbooks.remark_count as integer) as remark_count,
    cast(disagreements.disagreement_count as integer) as disagreement_count,
    cast(revisions.figure_count as integer) as figure_count,
    cast(revisions.revised_count as integer) as revised_count,
    cast(history.due_count as integer) as due_count,
    cast(history.in_time_count as integer) as in_time_count
  from core.fct_delivery as delivery
  left join workbooks using (agency_code)
  left join revisions using (agency_code)
  left join disagreements using (agency_code)
  left join history using (agency_code)
)
select * from quality
