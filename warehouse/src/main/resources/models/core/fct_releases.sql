with asked as (
  select * from landed.releases
),
agencies as (
  select * from core.dim_agencies
),
-- The one place that says what is released, what is used without it, and what is not used.
decided as (
  select
    asked.submission_sha256,
    asked.agency_code,
    coalesce(agencies.agency_name_vi, asked.agency_code) as agency_name_vi,
    asked.collection_code,
    asked.received_at,
    asked.is_standing,
    asked.released_by,
    asked.released_on,
    case when asked.released_by <> '' then 'released' else asked.unreleased_code end as state_code
  from asked
  left join agencies using (agency_code)
),
together as (
  select *, bool_and(state_code = 'held') over (partition by agency_code, collection_code) as is_agency_held
  from decided
)
select * from together
