with edition as (
  select * from run.edition
),
indicators as (
  select * from core.dim_indicators
),
city as (
  select * from core.dim_city
),
standing as (
  select observations.*
  from core.fct_observations as observations
  join city using (area_code)
  where observations.is_standing
),
keys as (
  select
    indicator_code,
    period_code,
    basis,
    bool_or(comparator_code = 'none' and value is not null) as has_value,
    max(value) filter (comparator_code = 'same_period') as reported_yoy_percent,
    max(value) filter (comparator_code = 'plan') as reported_plan_percent
  from standing
  group by all
),
-- What may answer for the period: the year's figure for a year, otherwise the figure to the last
-- month; a followed indicator may show its latest earlier figure, with that figure's own period.
candidates as (
  select
    keys.*,
    case keys.basis when 'year' then 1 when 'year_estimate' then 2 when 'cumulative' then 3 else 4 end as basis_rank,
    case when keys.basis in ('year', 'year_estimate') then '9999' else keys.period_code end as recency
  from keys
  join indicators using (indicator_code)
  cross join edition
  where
    (edition.is_whole_year and keys.basis in ('year', 'year_estimate') and keys.period_code = cast(edition.year as varchar))
    or (
      keys.basis in ('cumulative', 'end_of_period')
      and case
        when indicators.list_code = 'headline'
          then not edition.is_whole_year and keys.period_code = edition.year || '-' || lpad(cast(edition.last_month as varchar), 2, '0')
        else keys.period_code between edition.year || '-01' and edition.year || '-' || lpad(cast(edition.last_month as varchar), 2, '0')
      end
    )
),
chosen as (
  select * from candidates
  qualify row_number() over (partition by indicator_code order by has_value desc, recency desc, basis_rank) = 1
),
-- Whose owner named, this year, the plan that it divides by, of several that there are: what it divides by without a name is not known.
named as (
  select distinct standing.indicator_code
  from standing
  join edition on left(standing.period_code, 4) = cast(edition.year as varchar)
  where standing.denominator_name <> ''
    and not exists (from reference.targets as targets where targets.indicator = standing.indicator_code and targets.year = edition.year)
),
-- The plan that a rate of the same workbook names, which has the figure over it: the two are said of one plan, unless the plan of the year names it.
rated as (
  select own.indicator_code, own.period_code, own.basis, rates.value as plan_percent, max(rates.denominator_name) as denominator_name
  from standing as own
  join standing as rates on (rates.submission_sha256, rates.period_code, rates.numerator) = (own.submission_sha256, own.period_code, own.value)
  cross join edition
  where own.comparator_code = 'none' and rates.comparator_code = 'none' and rates.denominator_name <> ''
    and not exists (from reference.targets as targets where targets.indicator = own.indicator_code and targets.year = edition.year)
  group by all
  having count(distinct rates.denominator_name) = 1
),
results as (
  select
    indicators.indicator_code,
    own.value,
    coalesce(own.qualifier, 'exact') as qualifier,
    case when own.value is null and coalesce(own.status_code, '') not in ('M', 'Q') then 'L' else own.status_code end as status_code,
    own.value_low,
    own.value_high,
    coalesce(chosen.period_code, '') as period_code,
    coalesce(chosen.basis, '') as basis,
    own.measured_to,
    chosen.reported_yoy_percent,
    chosen.reported_plan_percent,
    earlier.value as earlier_value,
    earlier.qualifier as earlier_qualifier,
    earlier.value_low as earlier_value_low,
    earlier.value_high as earlier_value_high,
    earlier.status_code as earlier_status_code,
    coalesce(earlier.missing_reason_vi, '') as earlier_missing_reason_vi,
    is_across(chosen.period_code, city.began_on, earlier.place) as is_break,
    change_percent(indicators.nature_code, own.value, own.qualifier, earlier.value, earlier.qualifier) as computed_yoy_percent,
    coalesce(nullif(own.denominator_name, ''), rated.denominator_name, case when chosen.reported_plan_percent is not null and named.indicator_code is not null then 'kế hoạch không nêu tên' end, '') as denominator_name,
    coalesce(own.note, '') as note,
    coalesce(own.agency_code, '') as agency_code,
    coalesce(own.collection_code, '') as collection_code,
    own.received_at,
    coalesce(own.submission_sha256, '') as submission_sha256,
    coalesce(own.sheet, '') as sheet,
    coalesce(own.cell, '') as cell
  from indicators
  left join chosen using (indicator_code)
  left join standing as own
    on own.indicator_code = chosen.indicator_code and own.period_code = chosen.period_code
    and own.basis = chosen.basis and own.comparator_code = 'none'
  left join core.fct_earlier_figures as earlier
    on earlier.indicator_code = chosen.indicator_code and earlier.period_code = chosen.period_code and earlier.basis = chosen.basis
  left join rated
    on (rated.indicator_code, rated.period_code, rated.basis, rated.plan_percent) = (chosen.indicator_code, chosen.period_code, chosen.basis, chosen.reported_plan_percent)
  left join named on named.indicator_code = indicators.indicator_code
  left join city on true
  where not indicators.is_heading
)
select * from results
