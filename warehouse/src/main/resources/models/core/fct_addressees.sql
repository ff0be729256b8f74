with standing as (
  select agency_code, addressed_agency_code as standing_code from core.map_answering where work_code = 'rest'
),
-- Who issues the letter does not write to itself: its own letter goes to its divisions.
addressees as (
  select
    letters.report_code,
    standing.agency_code,
    case when standing.standing_code = letters.issuer_code then 'các phòng, đơn vị thuộc ' else '' end || agencies.name_vi as addressee_vi
  from standing
  join reference.agencies as agencies on agencies.code = standing.standing_code
  cross join (select distinct report_code, issuer_code from run.reports) as letters
)
select * from addressees
