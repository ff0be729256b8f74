with recursive edition as (
  select cast(as_of as date) as told_on from run.edition
),
agencies as (
  select code, name_vi, valid_to from reference.agencies
),
-- Who has the work that went to nobody else by name, of an agency that has ended by the day.
heirs as (
  select successions.from_code, successions.to_code
  from reference.agency_succession as successions
  cross join edition
  join agencies on agencies.code = successions.from_code and agencies.valid_to < edition.told_on
  where successions.effective <= edition.told_on and list_contains(string_split_regex(trim(coalesce(successions.answers_for, '')), '\s+'), 'rest')
),
passed_on as (
  select code as agency_code, code as standing_code, 0 as steps from agencies
  union all
  select passed_on.agency_code, heirs.to_code, passed_on.steps + 1
  from passed_on
  join heirs on heirs.from_code = passed_on.standing_code
  where passed_on.steps < 20
),
standing as (
  select agency_code, arg_max(standing_code, steps) as standing_code from passed_on group by agency_code
),
-- Who issues the letter does not write to itself: its own letter goes to its divisions.
addressees as (
  select
    letters.report_code,
    standing.agency_code,
    case when standing.standing_code = letters.issuer_code then 'các phòng, đơn vị thuộc ' else '' end || agencies.name_vi as addressee_vi
  from standing
  join agencies on agencies.code = standing.standing_code
  cross join (select distinct report_code, issuer_code from run.reports) as letters
)
select * from addressees
