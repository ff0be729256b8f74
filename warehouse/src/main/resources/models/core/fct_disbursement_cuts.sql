with lines as (
  select * from core.fct_disbursement_pace where state_code = 'projected'
),
cut as (
  select 'owner' as cut_code, agency_code as code, agency_name_vi as name_vi, * exclude (agency_code, agency_name_vi) from lines
  union all by name
  select 'total' as cut_code, 'total' as code, 'Toàn thành phố' as name_vi, * exclude (agency_code, agency_name_vi) from lines
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
    max(measured_to) as measured_to,
    max(elapsed_percent) as elapsed_percent
  from cut
  group by cut_code, code
),
-- What grows by the day is compared with what is of the same day.
city as (
  select
    max(lines.measured_to) as last_on,
    divide_half_up(sum(disbursed_cumulative_billion_vnd) * 100, sum(plan_billion_vnd), 2) as plan_percent
  from lines
  where measured_to = (select max(measured_to) from lines)
),
cuts as (
  select
    added.cut_code,
    added.code,
    added.name_vi,
    cast(row_number() over (partition by added.cut_code order by added.measured_from < city.last_on, added.plan_percent desc, added.plan_billion_vnd desc, added.code) as integer) as cut_order,
    cast(added.lines_count as integer) as lines_count,
    cast(added.plan_billion_vnd as decimal(28,6)) as plan_billion_vnd,
    cast(added.cumulative_billion_vnd as decimal(28,6)) as cumulative_billion_vnd,
    cast(added.month_billion_vnd as decimal(28,6)) as month_billion_vnd,
    cast(added.needed_billion_vnd as decimal(28,6)) as needed_billion_vnd,
    cast(added.plan_percent as decimal(28,6)) as plan_percent,
    added.elapsed_percent,
    added.measured_from,
    added.measured_to,
    added.measured_from < city.last_on as is_older,
    case when not is_older then ''
      when added.measured_from = added.measured_to then older_words(added.measured_to, city.last_on)
      else ' (số liệu của các dòng đến ngày ' || vi_date(added.measured_from) || ' - ' || vi_date(added.measured_to) || ')' end as day_vi,
    cast(city.plan_percent as decimal(28,6)) as city_percent,
    case when not is_older then cast(added.plan_percent - city.plan_percent as decimal(28,6)) end as difference_value
  from added
  cross join city
)
select * from cuts
