with lines as (
  select * from core.fct_disbursement_pace where state_code = 'projected'
),
total as (
  select * from core.fct_disbursement_total
),
cut as (
  select 'owner' as cut_code, agency_code as code, agency_name_vi as name_vi, * exclude (agency_code, agency_name_vi) from lines
  union all by name
  select 'source' as cut_code, capital_source_vi as code, capital_source_vi as name_vi, * exclude (agency_code, agency_name_vi) from lines
),
added as (
  select
    cut_code,
    code,
    any_value(name_vi) as name_vi,
    count(*) as lines_count,
    sum(plan_billion_vnd) as plan_billion_vnd,
    sum(disbursed_cumulative_billion_vnd) as cumulative_billion_vnd,
    case when count(*) = count(disbursed_month_billion_vnd) and min(measured_to) = max(measured_to) then sum(disbursed_month_billion_vnd) end as month_billion_vnd,
    sum(needed_per_month_billion_vnd) as needed_billion_vnd,
    divide_half_up(sum(disbursed_cumulative_billion_vnd) * 100, sum(plan_billion_vnd), 2) as plan_percent,
    min(measured_to) as measured_from,
    max(measured_to) as measured_to
  from cut
  group by cut_code, code
),
cuts as (
  select
    added.cut_code,
    added.code,
    added.name_vi,
    cast(row_number() over (partition by added.cut_code order by added.plan_percent desc, added.plan_billion_vnd desc, added.code) as integer) as cut_order,
    cast(added.lines_count as integer) as lines_count,
    cast(added.plan_billion_vnd as decimal(28,6)) as plan_billion_vnd,
    cast(added.cumulative_billion_vnd as decimal(28,6)) as cumulative_billion_vnd,
    cast(added.month_billion_vnd as decimal(28,6)) as month_billion_vnd,
    cast(added.needed_billion_vnd as decimal(28,6)) as needed_billion_vnd,
    cast(added.plan_percent as decimal(28,6)) as plan_percent,
    total.elapsed_percent,
    added.measured_from,
    added.measured_to,
    added.measured_from < total.measured_to as is_older,
    cast(added.plan_percent - total.plan_percent as decimal(28,6)) as difference_value
  from added
  cross join total
)
select * from cuts
