with edition as (
  select * from run.edition
),
observations as (
  select * from core.fct_observations
),
figures as (
  select observations.* exclude (is_standing)
  from observations
  cross join edition
  where observations.is_standing
    and left(observations.period_code, 4) = cast(edition.year as varchar)
    and case
      when length(observations.period_code) = 4 then edition.is_whole_year
      when observations.period_code like '%-Q_' then 3 * cast(right(observations.period_code, 1) as integer) <= edition.last_month
      else cast(right(observations.period_code, 2) as integer) <= edition.last_month
    end
)
select * from figures
