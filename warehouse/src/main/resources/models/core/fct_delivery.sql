with edition as (
  select * from run.edition
),
duties as (
  select duties.*
  from landed.duties as duties
  join edition using (collection_code)
),
submissions as (
  select submissions.*
  from landed.submissions as submissions
  join edition using (collection_code)
),
attempts as (
  select agency_code, count(*) as attempts_count
  from submissions
  group by agency_code
),
-- What the heads of agencies have released of what was accepted, where they are asked to.
releases as (
  select
    releases.agency_code,
    bool_or(releases.is_standing and releases.state_code = 'marked') as is_marked,
    bool_or(releases.is_standing and releases.state_code = 'released') as is_released,
    any_value(releases.is_agency_held) as is_held,
    arg_max(releases.state_code, (releases.received_at, releases.submission_sha256)) = 'held' as is_last_held
  from core.fct_releases as releases
  join edition using (collection_code)
  group by releases.agency_code
),
-- What an agency has delivered is its first accepted workbook; what counts is its latest.
accepted as (
  select
    agency_code,
    min(arrived_at) as accepted_at,
    min(late_hours) as late_hours,
    arg_max(answered_count, (received_at, submission_sha256)) as answered_count,
    arg_max(owed_count, (received_at, submission_sha256)) as owed_count
  from submissions
  where verdict = 'accepted'
  group by agency_code
),
exclusions as (
  select exclusions.agency as agency_code, min(exclusions.wording_vi) as wording_vi
  from reference.exclusions as exclusions
  cross join edition
  where coalesce(exclusions.collection, '') in ('', edition.collection_code)
  group by exclusions.agency
),
delivery as (
  select
    duties.collection_code,
    duties.agency_code,
    coalesce(agencies.agency_name_vi, duties.agency_code) as agency_name_vi,
    coalesce(agencies.kind_name_vi, '') as kind_name_vi,
    case
      when accepted.agency_code is not null then 'reported'
      when exclusions.agency_code is not null then 'out_of_scope'
      when attempts.agency_code is not null then 'rejected'
      else 'missing'
    end as state_code,
    case
      when accepted.agency_code is not null then 'đã báo cáo' || case
        when releases.is_held then ', chưa ký duyệt nên chưa được sử dụng'
        when releases.is_last_held then '; lần gửi sau chưa ký duyệt nên chưa được sử dụng'
        when releases.is_marked and releases.is_released then ', một phần chưa ký duyệt'
        when releases.is_marked then ', chưa ký duyệt'
        else '' end
      when exclusions.agency_code is not null then exclusions.wording_vi
      when attempts.agency_code is not null then 'đã gửi nhưng bị trả lại, chưa gửi lại'
      else 'chưa báo cáo'
    end as state_vi,
    duties.deadline_at,
    accepted.accepted_at,
    cast(coalesce(attempts.attempts_count, 0) as integer) as attempts_count,
    accepted.answered_count,
    accepted.owed_count,
    accepted.late_hours
  from duties
  left join core.dim_agencies as agencies using (agency_code)
  left join attempts using (agency_code)
  left join accepted using (agency_code)
  left join releases using (agency_code)
  left join exclusions using (agency_code)
)
select * from delivery
