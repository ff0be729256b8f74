-- What was reported of each figure before, the newest where it was reported more than once. It is by the definition
-- that holds when the collection ends: converted where the catalog says by what, and left out where figures of the two cannot be compared.
with reported as (
  select indicator_code, area_code, period_code, basis, value, numerator, reported_yoy_percent, coalesce(qualifier, 'exact') as qualifier
  from history.figures
  where value is not null
  qualify row_number() over (
    partition by indicator_code, area_code, period_code, basis order by received_at desc) = 1
),
versions as (
  select indicator as indicator_code, cast(valid_from as date) as valid_from, cast(nullif(conversion, '') as decimal(18, 6)) as conversion
  from reference.definitions
  qualify row_number() over (partition by indicator order by valid_from) > 1
),
changed as (
  select
    indicator_code, period_code, max(valid_from) as changed_on,
    case when count(*) = count(conversion) then list_reduce(list(conversion), lambda product, one: cast(product * one as decimal(18, 6))) end as conversion
  from (select distinct indicator_code, period_code from reported) as periods
  join versions using (indicator_code)
  cross join submission.identity as identity
  where valid_from > period_last_day(period_code) and valid_from <= period_last_day(replace(identity.collection_code, '-Y', ''))
  group by indicator_code, period_code
)
select reported.* replace (on_definition(reported.value, changed.changed_on, changed.conversion) as value)
from reported
left join changed on changed.indicator_code = reported.indicator_code and changed.period_code = reported.period_code
where changed.changed_on is null or changed.conversion is not null
