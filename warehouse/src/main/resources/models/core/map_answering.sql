with recursive edition as (
  select * from run.edition
),
-- The days on which it is asked: what a period tells is of its window, a letter of its own day.
days as (
  select 'window' as day_code, window_to as on_date from edition
  union all
  select 'edition', cast(as_of as date) from edition
),
agencies as (
  select * from reference.agencies
),
successions as (
  select days.*, from_code, to_code, string_split_regex(trim(coalesce(answers_for, '')), '\s+') as works
  from reference.agency_succession
  join days on effective <= on_date
),
-- What each agency had to answer for: its indicators by name, and the rest.
works as (
  select code as agency_code, 'rest' as work_code from agencies
  union
  select owner, code from reference.indicators where owner <> ''
),
-- Of an agency that has ended the one successor that answers for the work by name, else for the rest.
heirs as (
  select successions.day_code, asked.work_code, successions.from_code, successions.to_code
  from (select distinct work_code from works) as asked
  join successions
    on list_contains(successions.works, asked.work_code)
    or list_contains(successions.works, 'rest') and not exists (
      select 1 from successions as named
      where named.from_code = successions.from_code and named.day_code = successions.day_code and list_contains(named.works, asked.work_code))
  join agencies on agencies.code = successions.from_code and agencies.valid_to < successions.on_date
),
passed_on as (
  select day_code, agency_code, work_code, agency_code as standing_code, 0 as steps
  from works
  cross join days
  union all
  select passed_on.day_code, passed_on.agency_code, passed_on.work_code, heirs.to_code, passed_on.steps + 1
  from passed_on
  join heirs
    on heirs.from_code = passed_on.standing_code and heirs.work_code = passed_on.work_code and heirs.day_code = passed_on.day_code
  where passed_on.steps < 20
),
answering as (
  select
    agency_code,
    work_code,
    arg_max(standing_code, steps) filter (where day_code = 'window') as answering_agency_code,
    arg_max(standing_code, steps) filter (where day_code = 'edition') as addressed_agency_code
  from passed_on
  group by agency_code, work_code
)
select * from answering
