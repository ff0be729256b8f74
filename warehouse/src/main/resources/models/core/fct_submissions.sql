with submissions as (
  select * from landed.submissions
),
named as (
  select
    submissions.submission_sha256,
    submissions.agency_code,
    coalesce(agencies.agency_name_vi, submissions.agency_code) as agency_name_vi,
    submissions.collection_code,
    submissions.received_at,
    submissions.arrived_at,
    submissions.deadline_at,
    submissions.late_hours,
    submissions.verdict as verdict_code,
    submissions.is_standing,
    submissions.form as form_code,
    submissions.form_version,
    submissions.owed_count,
    submissions.answered_count,
    submissions.reject_count,
    submissions.remark_count,
    cast(row_number() over (
      partition by submissions.agency_code, submissions.collection_code
      order by submissions.received_at, submissions.submission_sha256
    ) as integer) as attempt_number,
    submissions.original_name,
    submissions.source
  from submissions
  left join core.dim_agencies as agencies using (agency_code)
)
select * from named
