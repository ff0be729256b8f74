with edition as (
  select * from run.edition
),
years as (
  select unnest(range(edition.year - 3, edition.year + 2)) as year from edition
),
-- Administrative periods run from the 15th to the 14th (Decree 09/2019, article 12).
kinds as (
  select '-' || lpad(cast(month as varchar), 2, '0') as suffix, 'month' as period_kind, 'tháng ' || month || ' năm ' as words_vi, month as first_month, month as last_month
  from (select unnest(range(1, 13)) as month)
  union all
  select '-Q' || quarter, 'quarter', 'quý ' || ['I', 'II', 'III', 'IV'][quarter] || ' năm ', 3 * quarter - 2, 3 * quarter
  from (select unnest(range(1, 5)) as quarter)
  union all
  select
    unnest(['-H1', '-9M', '']),
    unnest(['first_half', 'nine_months', 'year']),
    unnest(['6 tháng đầu năm ', '9 tháng đầu năm ', 'năm ']),
    1,
    unnest([6, 9, 12])
),
periods as (
  select
    years.year || kinds.suffix as period_code,
    kinds.period_kind,
    kinds.words_vi || years.year as period_name_vi,
    cast(years.year as integer) as year,
    cast(kinds.first_month as integer) as first_month,
    cast(kinds.last_month as integer) as last_month,
    cast(make_date(years.year, kinds.first_month, 15) - interval 1 month as date) as window_from,
    make_date(years.year, kinds.last_month, 14) as window_to,
    (years.year - 1) || kinds.suffix as same_period_last_year_code,
    years.year || kinds.suffix = edition.period_code as is_of_edition
  from years
  cross join kinds
  cross join edition
)
select * from periods
