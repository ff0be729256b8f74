with edition as (
  select * from run.edition
),
-- Nobody was asked here before the first workbook came.
begun as (
  select min(collection_position(collection_code)) as first_position from landed.submissions
),
-- A collection that no workbook came of, though one of a later did, was not held: whether anybody was asked cannot be told, and nobody owes it.
held as (
  select distinct collection_code from landed.submissions
),
reached as (
  select max(collection_position(collection_code)) as last_position from landed.submissions
),
duties as (
  select duties.*, duties.collection_code not in (select collection_code from held) and collection_position(duties.collection_code) < reached.last_position as is_not_held
  from landed.duties as duties
  join edition on left(duties.collection_code, 4) = cast(edition.year as varchar) and duties.deadline_at <= edition.as_of
  join begun on collection_position(duties.collection_code) >= begun.first_position
  cross join reached
),
submissions as (
  select
    agency_code,
    collection_code,
    min(arrived_at) filter (verdict = 'accepted') as accepted_at,
    min(late_hours) filter (verdict = 'accepted') as late_hours
  from landed.submissions
  group by agency_code, collection_code
),
exclusions as (
  select agency as agency_code, coalesce(collection, '') as collection_code from reference.exclusions
),
history as (
  select
    duties.collection_code,
    collection_position(duties.collection_code) as collection_order,
    duties.agency_code,
    coalesce(agencies.agency_name_vi, duties.agency_code) as agency_name_vi,
    coalesce(agencies.agency_order, 0) as agency_order,
    duties.forms as form_codes,
    duties.deadline_at,
    submissions.accepted_at,
    case
      when submissions.late_hours > 0 then 'late'
      when submissions.accepted_at is not null then 'in_time'
      when exists (from exclusions where exclusions.agency_code = duties.agency_code and exclusions.collection_code in ('', duties.collection_code)) then 'out_of_scope'
      when duties.is_not_held then 'not_held'
      when submissions.agency_code is not null then 'rejected'
      else 'missing'
    end as state_code,
    submissions.late_hours,
    cast(case when submissions.accepted_at is null and not duties.is_not_held then date_diff('day', cast(duties.deadline_at as date), cast(edition.as_of as date)) end as integer) as waited_days
  from duties
  cross join (select as_of from edition) as edition
  left join core.dim_agencies as agencies using (agency_code)
  left join submissions using (agency_code, collection_code)
)
select * from history
