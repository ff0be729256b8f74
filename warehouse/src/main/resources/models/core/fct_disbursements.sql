with reports as (
  select * from staging.public_investment__projects
),
-- A month is measured to its 14th, the year's own collection to the day before it is due. The
-- disbursement year ends on 31 January of the year after (Circular 15/2021/TT-BTC).
dated as (
  select
    reports.*,
    cast(left(collection_code, 4) as integer) as disbursement_year,
    case when right(collection_code, 1) = 'Y' then make_date(cast(left(collection_code, 4) as integer), 10, 30)
      else make_date(cast(left(collection_code, 4) as integer), cast(right(collection_code, 2) as integer), 14) end as measured_to,
    case when right(collection_code, 1) <> 'Y' then cast(right(collection_code, 2) as integer) end as month
  from reports
),
-- Summed from months where no month from January on is missing, whoever had the line then; a row that the owner
-- added has no earlier months.
summed as (
  select
    *,
    case when month = count(disbursed_month_billion_vnd) over so_far
        and month is not null and line_code not like 'added-%'
      then sum(disbursed_month_billion_vnd) over so_far end as months_billion_vnd
  from dated
  window so_far as (
    partition by case when line_code like 'added-%' then agency_code end, line_code, disbursement_year, month is null
    order by month
    rows between unbounded preceding and current row)
),
shares as (
  select
    *,
    date_diff('day', make_date(disbursement_year, 1, 1), measured_to) + 1 as elapsed_days,
    date_diff('day', make_date(disbursement_year, 1, 1), make_date(disbursement_year + 1, 1, 31)) + 1 as year_days
  from summed
),
-- What was printed of a line and is gone from its row, the register still knows.
named as (
  select shares.* replace (
    coalesce(nullif(shares.name_vi, ''), projects.name_vi, '') as name_vi,
    coalesce(nullif(shares.capital_source_code, ''), projects.capital_source, '') as capital_source_code)
  from shares
  left join reference.projects as projects on projects.line_code = shares.line_code and projects.year = shares.disbursement_year
),
disbursements as (
  select
    named.agency_code,
    coalesce(agencies.agency_name_vi, named.agency_code) as agency_name_vi,
    named.line_code,
    named.name_vi as project_name_vi,
    named.capital_source_code,
    case named.capital_source_code
      when 'central' then 'Ngân sách trung ương' when 'local' then 'Ngân sách địa phương'
      when 'foreign' then 'Vốn nước ngoài' when 'other' then 'Nguồn khác' when 'several' then 'Nhiều nguồn'
      else 'Chưa nêu nguồn vốn'
    end as capital_source_vi,
    named.collection_code,
    named.disbursement_year,
    named.measured_to,
    named.plan_billion_vnd,
    named.carried_over_billion_vnd,
    named.disbursed_month_billion_vnd,
    named.disbursed_cumulative_billion_vnd,
    cast(named.months_billion_vnd as decimal(28,6)) as months_billion_vnd,
    divide_half_up(named.disbursed_cumulative_billion_vnd * 100, named.plan_billion_vnd, 2) as plan_percent,
    divide_half_up(named.disbursed_cumulative_billion_vnd * 100, named.plan_billion_vnd + named.carried_over_billion_vnd, 2) as plan_and_carried_over_percent,
    named.reported_percent,
    named.reported_denominator_code,
    case named.reported_denominator_code
      when 'prime_minister' then 'kế hoạch Thủ tướng giao' when 'council' then 'kế hoạch HĐND giao'
      when 'allocated' then 'kế hoạch phân bổ chi tiết' when 'with_carried_over' then 'kế hoạch gồm vốn kéo dài' else ''
    end as reported_denominator_vi,
    divide_half_up(named.elapsed_days * 100, named.year_days, 2) as elapsed_percent,
    cast(named.elapsed_days as integer) as elapsed_days,
    cast(named.year_days as integer) as year_days,
    named.status_code,
    named.note,
    named.received_at,
    named.submission_sha256,
    named.sheet,
    named.row_number,
    named.plan_cell,
    named.disbursed_month_cell,
    named.disbursed_cumulative_cell
  from named
  left join core.dim_agencies as agencies using (agency_code)
)
select * from disbursements
