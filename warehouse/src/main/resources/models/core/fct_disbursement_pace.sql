with edition as (
  select * from run.edition
),
of_year as (
  select disbursements.*
  from core.fct_disbursements as disbursements
  join edition on edition.year = disbursements.disbursement_year
),
-- What an agency added has no code beyond its workbook, and ends with the agency when a successor reports.
ended as (
  select distinct own.agency_code
  from (select agency_code, max(measured_to) as last_on from of_year group by agency_code) as own
  join reference.agency_succession as successions on successions.from_code = own.agency_code
  join of_year as successor on successor.agency_code = successions.to_code
  where successions.effective <= successor.received_at and successor.measured_to > own.last_on
),
-- The latest word on a line counts, also where a successor has it now: no line is added up twice.
latest as (
  select of_year.*
  from of_year
  left join ended using (agency_code)
  where line_code not like 'added-%' or ended.agency_code is null
  qualify row_number() over (
      partition by line_code, case when line_code like 'added-%' then agency_code end
      order by measured_to desc, of_year.collection_code, received_at desc, submission_sha256) = 1
    and (line_code not like 'added-%' or measured_to = max(measured_to) over (partition by agency_code))
),
rated as (
  select
    *,
    case
      when disbursed_cumulative_billion_vnd is null then 'no_figure'
      when coalesce(plan_billion_vnd, 0) <= 0 then 'no_plan'
      else 'projected'
    end as state_code,
    year_days - elapsed_days as days_left,
    divide_half_up(disbursed_cumulative_billion_vnd * year_days, elapsed_days, 6) as projected_billion_vnd,
    cast(elapsed_days - trunc(divide_half_up(plan_percent * year_days, 100, 6)) as integer) as behind_days
  from latest
),
pace as (
  select
    agency_code,
    coalesce(agencies.standing_name_vi, agency_code) as agency_name_vi,
    line_code,
    project_name_vi,
    capital_source_vi,
    collection_code,
    measured_to,
    state_code,
    case state_code when 'no_figure' then 'chưa có số giải ngân' when 'no_plan' then 'chưa có kế hoạch vốn năm' else '' end as not_projected_reason_vi,
    plan_billion_vnd,
    carried_over_billion_vnd,
    disbursed_month_billion_vnd,
    disbursed_cumulative_billion_vnd,
    plan_percent,
    reported_percent,
    reported_denominator_vi,
    elapsed_percent,
    case when state_code = 'projected' and days_left > 0
      then divide_half_up(greatest(plan_billion_vnd - disbursed_cumulative_billion_vnd, 0) * 30, days_left, 6) end as needed_per_month_billion_vnd,
    divide_half_up(disbursed_cumulative_billion_vnd * 30, elapsed_days, 6) as mean_per_month_billion_vnd,
    case when state_code = 'projected' then 'mean_rate' else 'not_projected' end as method_code,
    case when state_code = 'projected'
      then 'lũy kế chia ' || elapsed_days || ' ngày đã qua, nhân ' || year_days || ' ngày đến 31/01/' || (disbursement_year + 1) || '; chưa đo sai số của cách tính này' else '' end as method_vi,
    case when state_code = 'projected' then projected_billion_vnd end as projected_billion_vnd,
    case when state_code = 'projected' then divide_half_up(greatest(plan_billion_vnd - projected_billion_vnd, 0), 1, 6) end as shortfall_billion_vnd,
    case when state_code = 'projected' then greatest(behind_days, 0) end as behind_days,
    note,
    submission_sha256,
    sheet,
    disbursed_cumulative_cell as cell,
    agency_code || ' ' || collection_code || ' ' || sheet || '!' || disbursed_cumulative_cell
      || case when plan_cell = '' then '' else ', ' || plan_cell end || ' (' || left(submission_sha256, 8) || ')' as cell_text
  from rated
  left join core.dim_agencies as agencies using (agency_code)
)
select * from pace
