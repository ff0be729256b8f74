-- One row per indicator: name, unit, owner and place in the plan. They are as the edition of the latest period has them.
-- direction_code: Which way is better: higher, lower, none.
-- nature_code: How the indicator may be computed with: flow (sums), stock (last), reported_rate, reported_level, computed_ratio, computed_change; none for a heading.
-- aggregation_code: What a year is of its months: sum, last, mean or none.
-- frequency_code: How often the indicator is asked for: month, quarter, year; none for a heading.
-- group_code: The group of the plan: economic, social, environment and so on; group_name_vi is its name.
-- is_headline: Whether it is a numbered indicator of the plan.
-- parent_name_vi: The name of the indicator above it; NULL for the topmost.
-- headline_name_vi: The name of the numbered indicator that it belongs to.
-- owner_agency_name_vi: The name of the agency that answers for the indicator.
with latest as (
  select indicators.* exclude (edition)
  from core.dim_indicators as indicators
  join analysis.editions as editions using (edition)
  qualify row_number() over (partition by indicator_code order by recency_rank) = 1
),
names as (
  select indicator_code, indicator_name_vi from latest
)
select
  latest.indicator_code, latest.indicator_name_vi, number_text, parent_code, parents.indicator_name_vi as parent_name_vi,
  headline_code, headlines.indicator_name_vi as headline_name_vi, owner_agency_code, agency_name_vi as owner_agency_name_vi,
  latest.list_code, list_words(latest.list_code) as list_vi, latest.line_order, latest.group_code, latest.group_name_vi, latest.unit_code, latest.unit_vi,
  latest.direction_code, direction_words(latest.direction_code) as direction_vi, latest.nature_code, nature_words(latest.nature_code) as nature_vi, latest.aggregation_code, aggregation_words(latest.aggregation_code) as aggregation_vi, latest.frequency_code, frequency_words(latest.frequency_code) as frequency_vi,
  latest.* exclude (indicator_code, indicator_name_vi, number_text, parent_code, headline_code, owner_agency_code, list_code, line_order, group_code, group_name_vi, unit_code, unit_vi, direction_code, nature_code, aggregation_code, frequency_code) replace (is_headline and list_code = 'headline' as is_headline)
from latest
left join names as parents on parents.indicator_code = latest.parent_code
left join names as headlines on headlines.indicator_code = latest.headline_code
left join analysis.agencies as agencies on agencies.agency_code = latest.owner_agency_code
