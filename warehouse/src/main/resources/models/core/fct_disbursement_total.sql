with lines as (
  select * from core.fct_disbursement_pace
),
-- The catalog's lines of the year that nobody has told, by who answers for them.
absent as (
  select coalesce(answering.answering_agency_code, projects.owner) as agency_code, count(*) as lines_count
  from reference.projects as projects
  join run.edition as edition on edition.year = projects.year
  left join core.map_answering as answering on answering.agency_code = projects.owner and answering.work_code = 'rest'
  anti join lines on lines.line_code = projects.line_code
  where projects.owner <> ''
  group by all
),
absent_told as (
  select case when count(*) > 3 then ', chưa gồm ' || count_words(sum(absent.lines_count)) || ' dòng của ' || count_words(count(*)) || ' chủ đầu tư'
    when count(*) = 0 then ''
    else ', chưa gồm ' || listed_words(list(count_words(absent.lines_count) || ' dòng của ' || coalesce(agencies.agency_name_vi, absent.agency_code) order by absent.lines_count desc, absent.agency_code), ', ') end as absent_vi
  from absent left join core.dim_agencies as agencies using (agency_code)
),
-- Only rows that have both a plan and a disbursement are added up: one denominator, the plan of the year. Months are added up only where they are one.
total as (
  select
    cast(count(*) as integer) as lines_count,
    cast(count(*) filter (measured_to < last_on) as integer) as older_lines_count,
    cast(sum(plan_billion_vnd) as decimal(28,6)) as plan_billion_vnd,
    cast(sum(disbursed_cumulative_billion_vnd) as decimal(28,6)) as disbursed_cumulative_billion_vnd,
    cast(case when count(*) = count(disbursed_month_billion_vnd) and min(measured_to) = max(measured_to) then sum(disbursed_month_billion_vnd) end as decimal(28,6)) as disbursed_month_billion_vnd,
    cast(divide_half_up(sum(disbursed_cumulative_billion_vnd) * 100, sum(plan_billion_vnd), 2) as decimal(28,6)) as plan_percent,
    cast(sum(projected_billion_vnd) as decimal(28,6)) as projected_billion_vnd,
    max(elapsed_percent) as elapsed_percent,
    min(measured_to) as measured_from,
    max(measured_to) as measured_to,
    (select absent_vi from absent_told) as absent_vi
  from (select *, max(measured_to) over () as last_on from lines where state_code = 'projected')
)
select * from total
