with lines as (
  select * from core.fct_disbursement_pace
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
    max(measured_to) as measured_to
  from (select *, max(measured_to) over () as last_on from lines where state_code = 'projected')
)
select * from total
