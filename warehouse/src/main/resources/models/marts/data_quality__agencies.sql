with edition as (
  select * from run.edition
),
delivery as (
  select * from core.fct_delivery
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
  select
    agency_code,
    count(*) filter (state_code = 'in_time') || '/' || count(*) filter (state_code not in ('out_of_scope', 'not_held')) as in_time_text
  from core.fct_delivery_history
  group by agency_code
  having count(*) filter (state_code not in ('out_of_scope', 'not_held')) > 0
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by agencies.agency_order, delivery.agency_code) as integer) as line_order,
    delivery.kind_name_vi,
    delivery.agency_code,
    delivery.agency_name_vi,
    delivery.state_code,
    delivery.state_vi,
    coalesce(vi_moment(delivery.accepted_at), '') as received_text,
    coalesce(vi_lateness(delivery.late_hours), '') as late_text,
    delivery.attempts_count,
    case when delivery.owed_count is null then '' else delivery.answered_count || '/' || delivery.owed_count end as answered_text,
    cast(workbooks.reject_count as integer) as reject_count,
    cast(workbooks.remark_count as integer) as remark_count,
    cast(disagreements.disagreement_count as integer) as disagreement_count,
    case when revisions.figure_count > 0 then revisions.revised_count || '/' || revisions.figure_count else '' end as revised_text,
    coalesce(history.in_time_text, '') as in_time_text
  from delivery
  cross join edition
  left join core.dim_agencies as agencies using (agency_code)
  left join workbooks using (agency_code)
  left join revisions using (agency_code)
  left join disagreements using (agency_code)
  left join history using (agency_code)
)
select * from printed
