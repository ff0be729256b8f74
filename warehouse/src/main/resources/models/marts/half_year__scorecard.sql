with lines as (
  select * from core.fct_scorecard_lines
)
select * from lines
