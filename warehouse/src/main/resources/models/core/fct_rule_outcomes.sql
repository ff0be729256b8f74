with outcomes as (
  select
    rule_code,
    rule_digest,
    result as result_code,
    broken_count,
    not_evaluated_count,
    reasons_vi,
    reasons_en
  from checked.outcomes
)
select * from outcomes
