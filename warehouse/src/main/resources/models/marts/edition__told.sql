with told as (
  select * from core.fct_told
)
select * from told
