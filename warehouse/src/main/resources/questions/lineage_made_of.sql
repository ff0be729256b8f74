-- How the figure was made, a line for each step that this indicator has; parameter: its code.
with indicator as (
  select * from edition.core.dim_indicators where indicator_code = %s
),
results as (
  select results.* from edition.core.fct_results as results join indicator using (indicator_code)
),
own as (
  select observations.*
  from edition.core.fct_observations as observations
  join results using (indicator_code, period_code, basis, agency_code, collection_code, received_at, submission_sha256, cell)
  where observations.comparator_code = 'none'
),
targets as (
  select targets.* from edition.core.fct_targets as targets join indicator using (indicator_code)
),
assessments as (
  select assessments.* from edition.core.fct_assessments as assessments join indicator using (indicator_code)
),
steps as (
  select 1 as place, 'value' as step,
    coalesce(cast(value as varchar), 'none') || ' ' || indicator.unit_vi || ' for ' || period_code || ' ' || basis
      || ', stated ' || qualifier || ', status ' || coalesce(status_code, 'none') as made_of
  from results cross join indicator
  union all
  select 2, 'ratio', 'numerator ' || numerator || ' / denominator ' || denominator || ' ' || coalesce(denominator_name, '')
  from own where numerator is not null and denominator is not null
  union all
  select 3, 'same period', 'the owner reports ' || reported_yoy_percent || ' %%' from results where reported_yoy_percent is not null
  union all
  select 4, 'same period', '(' || value || ' - ' || earlier_value || ') / ' || earlier_value || ' = ' || computed_yoy_percent || ' %%'
  from results where computed_yoy_percent is not null
  union all
  select 4, 'same period',
    case
      when earlier_status_code = 'B' then earlier_value || ' is made of the figures of ' || city.origin_names_vi || ', on the boundaries of ' || city.began_on
      else 'across the boundaries of ' || city.began_on || case when earlier_missing_reason_vi = '' then '' else ': ' || earlier_missing_reason_vi end
    end
  from results cross join edition.core.dim_city as city where results.is_break
  union all
  select 5, 'target', plan_text || ' (' || target_kind || ') from ' || document || ', ' || item || ' [' || document_status || '] ' || source_url
  from targets
  union all
  select 6, 'verdict',
    verdict_code || ': ' || reason_vi || coalesce('; judged ' || judged_value, '')
      || coalesce(', low bound ' || low_bound, '') || coalesce(', high bound ' || high_bound, '')
      || case when is_overridden then '; a person overrides the rule''s ' || rule_verdict_code else '' end
  from assessments where verdict_code <> ''
  union all
  select 7, 'component', parts.indicator_code || ' ' || parts.indicator_name_vi || ': ' || coalesce(cast(results.value as varchar), 'none')
  from edition.core.dim_indicators as parts
  join indicator on parts.parent_code = indicator.indicator_code
  left join edition.core.fct_results as results on results.indicator_code = parts.indicator_code
  union all
  select 8, 'difference', finding_code || ': ' || text_vi
  from edition.core.fct_disagreements join indicator using (indicator_code)
)
select step, made_of from steps order by place, made_of
