with edition as (
  -- An edition that is made again later tells of the day on which its period's was to be made, not of its own.
  select *, least(cast(as_of as date), greatest(window_to, coalesce((select max(edition_date) from run.reports), cast(as_of as date)))) as told_on
  from run.edition
),
-- What the register says of a task stands, whatever an agency writes over it: nobody moves the day by which his own work is due.
reports as (
  select tasks.* replace (coalesce(register.due_date, tasks.due_date) as due_date)
  from staging.tasks__tasks as tasks
  left join reference.tasks as register using (task_code)
  cross join edition
  where left(tasks.collection_code, 4) = cast(edition.year as varchar)
),
-- What an agency added has no code beyond its workbook, and ends with the agency when a successor reports.
ended as (
  select distinct own.agency_code
  from (select agency_code, max(collection_position(collection_code)) as last_position from reports group by agency_code) as own
  join reference.agency_succession as successions on successions.from_code = own.agency_code
  join reports as successor on successor.agency_code = successions.to_code
  where successions.effective <= successor.received_at
    and collection_position(successor.collection_code) > own.last_position
),
-- The latest word on a task counts, also where a successor has it now; but what was called open after its day was not done by then.
latest as (
  select
    reports.*,
    bool_or(state_code in ('open_in_time', 'open_overdue') and due_date < cast(received_at as date))
      over (partition by task_code, case when task_code like 'added-%' then agency_code end) as was_open_after_its_day
  from reports
  left join ended using (agency_code)
  where task_code not like 'added-%' or ended.agency_code is null
  qualify row_number() over (
      partition by task_code, case when task_code like 'added-%' then agency_code end
      order by collection_position(collection_code) desc, received_at desc, submission_sha256) = 1
    and (task_code not like 'added-%'
      or collection_code = arg_max(collection_code, collection_position(collection_code)) over (partition by agency_code))
),
-- What the catalog has open in the year; asked for once any agency has reported on tasks.
expected as (
  select tasks.* replace (coalesce(answering.answering_agency_code, tasks.owner) as owner)
  from reference.tasks as tasks
  left join core.map_answering as answering on answering.agency_code = tasks.owner and answering.work_code = 'rest'
  cross join edition
  where exists (select 1 from reports)
    and (tasks.opened_on is null or tasks.opened_on <= edition.window_to)
    and (tasks.closed_on is null or tasks.closed_on >= make_date(edition.year, 1, 1))
),
joined as (
  select
    -- Who has the work now, also where only a predecessor told of it.
    coalesce(expected.owner, latest.agency_code) as lead_agency_code,
    coalesce(latest.task_code, expected.task_code) as task_code,
    coalesce(nullif(expected.name_vi, ''), latest.name_vi, '') as name_vi,
    coalesce(nullif(expected.document_vi, ''), latest.document_vi, '') as document_vi,
    coalesce(nullif(expected.coordinating_vi, ''), latest.coordinating_vi, '') as coordinating_vi,
    coalesce(expected."group", '') as group_vi,
    coalesce(latest.due_date, expected.due_date) as due_date,
    expected.closed_on,
    coalesce(latest.state_code, 'not_reported') as reported_state_code,
    latest.* exclude (task_code, name_vi, document_vi, coordinating_vi, due_date, state_code)
  from latest
  full join expected
    on expected.task_code = latest.task_code
  cross join edition
  -- What was closed before the edition's months, or before anybody was asked in the year, nobody could tell of.
  where latest.task_code is not null or coalesce(expected.closed_on >= greatest(make_date(edition.year, edition.first_month, 1), (select min(asked_from(collection_code)) from reports)), true)
),
-- Late is counted to the day it was done or closed, else to the day of which the edition tells.
dated as (
  select
    joined.*, edition.told_on,
    was_open_after_its_day and done_date is null as is_known_late,
    cast(case
      when due_date is null then null
      when reported_state_code in ('done_in_time', 'done_late') then case when done_date is not null then greatest(date_diff('day', due_date, done_date), 0) end
      else greatest(date_diff('day', due_date, least(edition.told_on, closed_on)), 0)
    end as integer) as late_days
  from joined
  cross join edition
),
-- One state a task: done or open as its agency says, in time or not as the dates say where there are any.
stated as (
  select
    *,
    case
      when reported_state_code = 'done_in_time' and is_known_late then 'done_late'
      when late_days is null or reported_state_code = 'not_reported' then reported_state_code
      when reported_state_code in ('done_in_time', 'done_late') then case when late_days > 0 then 'done_late' else 'done_in_time' end
      when late_days > 0 then 'open_overdue'
      else 'open_in_time'
    end as state_code
  from dated
),
progress as (
  select
    stated.lead_agency_code,
    coalesce(agencies.standing_name_vi, stated.lead_agency_code) as lead_agency_name_vi,
    stated.task_code,
    stated.group_vi,
    stated.name_vi,
    stated.document_vi, stated.coordinating_vi,
    stated.due_date, stated.state_code,
    task_state_words(stated.state_code) as state_vi,
    stated.done_date,
    stated.late_days, stated.told_on, stated.reported_state_code,
    -- Of a task that is open the agency could know no later day than that of its workbook.
    coalesce(case stated.reported_state_code
      when 'done_in_time' then stated.is_known_late or stated.late_days > 0
      when 'open_in_time' then stated.due_date < cast(stated.received_at as date)
      when 'done_late' then stated.late_days = 0
      when 'open_overdue' then stated.late_days = 0 and stated.due_date >= cast(stated.received_at as date)
    end, false) as is_contradicted,
    coalesce(stated.delay_reason_vi, '') as delay_reason_vi, coalesce(stated.product_vi, '') as product_vi, coalesce(stated.note, '') as note,
    coalesce(stated.agency_code, '') as agency_code, coalesce(stated.collection_code, '') as collection_code, stated.received_at, coalesce(stated.submission_sha256, '') as submission_sha256,
    coalesce(stated.sheet, '') as sheet, coalesce(stated.state_cell, '') as cell
  from stated
  left join core.dim_agencies as agencies on agencies.agency_code = stated.lead_agency_code
)
select * from progress
