with edition as (
  select * from run.edition
),
indicators as (
  select * from core.dim_indicators where list_code = 'headline'
),
overrides as (
  select overrides.*
  from reference.overrides as overrides
  join edition on overrides.year = edition.year
  qualify row_number() over (partition by overrides.indicator order by overrides.recorded_at desc, overrides.verdict, overrides.reason_vi) = 1
),
-- Principal components that have a target this year decide; the others are only printed.
principals as (
  select indicators.headline_code, indicators.number_text, indicators.indicator_name_vi, assessments.*
  from indicators
  join core.fct_assessments as assessments using (indicator_code)
  where indicators.is_principal
),
counted as (
  select
    headline_code,
    count(*) as principal_count,
    count(*) filter (verdict_code = 'not_met') as not_met_count,
    count(*) filter (verdict_code = 'not_assessed') as not_assessed_count,
    count(*) filter (verdict_code = 'exceeded') as exceeded_count,
    string_agg(first_small(indicator_name_vi) || ' ' || reason_vi, '; ' order by number_text) filter (verdict_code = 'not_met') as not_met_words,
    string_agg(first_small(indicator_name_vi) || ' ' || reason_vi, '; ' order by number_text) filter (verdict_code = 'not_assessed') as not_assessed_words,
    string_agg(first_small(indicator_name_vi) || ' ' || reason_vi, '; ' order by number_text) as all_words
  from principals
  group by headline_code
),
figures as (
  select indicators.headline_code, bool_or(results.value is not null) as has_figures
  from indicators
  join core.fct_results as results using (indicator_code)
  where indicators.is_principal
  group by indicators.headline_code
),
-- In part of a year they decide as they do at its end: one that is behind is enough, and none that has a target may be missing.
paces as (
  select
    indicators.headline_code,
    case
      when bool_or(progress.pace_code = 'behind') then 'behind'
      when bool_or(progress.pace_code = 'off_target') then 'off_target'
      when bool_or(progress.pace_code = '') then ''
      when bool_or(progress.pace_code = 'on_pace') then 'on_pace'
      else 'at_target' end as pace_code
  from indicators
  join core.fct_targets as targets using (indicator_code)
  join core.fct_progress as progress using (indicator_code)
  where indicators.is_principal
  group by indicators.headline_code
),
ruled as (
  select
    headlines.indicator_code as headline_code,
    cast(headlines.number_text as integer) as headline_number,
    headlines.indicator_name_vi,
    headlines.is_heading,
    coalesce(figures.has_figures, false) as has_figures,
    coalesce(counted.principal_count, 0) as principal_count,
    case
      when counted.principal_count is null then 'not_assessed'
      when counted.not_met_count > 0 then 'not_met'
      when counted.not_assessed_count > 0 then 'not_assessed'
      when counted.exceeded_count = counted.principal_count then 'exceeded'
      else 'met'
    end as rule_verdict_code,
    case
      when counted.principal_count is null then 'không có mục tiêu trong năm'
      when counted.not_met_count > 0 then counted.not_met_words
      when counted.not_assessed_count > 0 then counted.not_assessed_words
      else counted.all_words
    end as rule_reason_vi
  from indicators as headlines
  left join counted on counted.headline_code = headlines.indicator_code
  left join figures on figures.headline_code = headlines.indicator_code
  where headlines.is_headline
),
-- A heading has no line verdict to override, so an override on it is the headline's own.
headlines as (
  select
    ruled.headline_code,
    ruled.headline_number,
    ruled.indicator_name_vi,
    ruled.has_figures,
    coalesce(paces.pace_code, '') as pace_code,
    cast(ruled.principal_count as integer) as principal_count,
    case when edition.is_whole_year
      then coalesce(case when ruled.is_heading then overrides.verdict end, ruled.rule_verdict_code)
      else '' end as verdict_code,
    case
      when not edition.is_whole_year then ''
      when ruled.is_heading and overrides.verdict is not null
        then overrides.reason_vi || ' (' || overrides.who || ' xác định; theo quy tắc: ' || lower(verdict_words(ruled.rule_verdict_code)) || ')'
      else ruled.rule_reason_vi
    end as reason_vi
  from ruled
  cross join edition
  left join overrides on overrides.indicator = ruled.headline_code
  left join paces using (headline_code)
)
select * from headlines
