with edition as (
  select * from run.edition
),
-- A version that only words its definition otherwise changes no figure.
versions as (
  select * from core.dim_definitions where version_number > 1 and conversion is distinct from 1
),
-- The periods of the year that the first day begins or falls into: the same period a year before ended before it.
crossed as (
  select versions.*, strftime(date_trunc('month', valid_from_date) + to_months(later.months), '%Y-%m') as period_code
  from versions
  cross join (select cast(unnest(range(0, 12)) as integer) as months) as later
  union all
  select versions.*, strftime(quarter_day, '%Y') || '-Q' || quarter_of(month(quarter_day))
  from versions
  cross join (select cast(unnest([0, 3, 6, 9]) as integer) as months) as later
  cross join lateral (select valid_from_date + to_months(later.months) as quarter_day) as quarters
  union all
  select versions.*, strftime(valid_from_date, '%Y')
  from versions
),
changes as (
  select
    crossed.indicator_code,
    crossed.period_code,
    max(valid_from_date) as changed_on,
    case when not bool_or(is_break) then list_reduce(list(conversion order by valid_from_date), lambda product, one: cast(product * one as decimal(18,6))) end as conversion,
    bool_or(is_break) as is_break,
    arg_max(document_title_vi, valid_from_date) as document_title_vi
  from crossed
  cross join edition
  where period_last_day(crossed.period_code) <= period_last_day(edition.period_code)
  group by crossed.indicator_code, crossed.period_code
)
select * from changes
