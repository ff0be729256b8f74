with recursive steps as (
  select succession.*
  from core.map_succession as succession
  cross join run.edition as edition
  where succession.effective_date <= edition.window_to
),
-- A step begins after the one before it, so that every way ends.
walked as (
  select
    unit_code, from_code, to_code,
    effective_date as first_effective_date,
    effective_date as last_effective_date,
    1 as step_count,
    share, share_back,
    from_code || ' → ' || to_code as way_text
  from steps
  union all
  select
    walked.unit_code, walked.from_code, steps.to_code,
    walked.first_effective_date,
    steps.effective_date,
    walked.step_count + 1,
    cast(walked.share * steps.share as decimal(9,6)),
    cast(walked.share_back * steps.share_back as decimal(9,6)),
    walked.way_text || ' → ' || steps.to_code
  from walked
  join steps
    on steps.unit_code = walked.unit_code and steps.from_code = walked.to_code
    and steps.effective_date > walked.last_effective_date
),
-- Two ways between the same two, as when a split is undone, make one.
ways as (
  select
    unit_code, from_code, to_code, first_effective_date, last_effective_date,
    cast(max(step_count) as integer) as step_count,
    cast(case when count(share) = count(*) then sum(share) end as decimal(9,6)) as share,
    cast(case when count(share_back) = count(*) then sum(share_back) end as decimal(9,6)) as share_back,
    string_agg(way_text, '; ' order by way_text) as way_text
  from walked
  group by unit_code, from_code, to_code, first_effective_date, last_effective_date
)
select * from ways
