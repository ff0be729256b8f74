with warnings as (
  select * from core.fct_warnings where kind_code <> 'insufficient'
),
printed as (
  select
    cast(row_number() over (order by warnings.warning_order) as integer) as line_order,
    row_number() over (order by warnings.warning_order) || '. ' || warnings.subject_vi || ': '
      -- What is projected to fall short is told by that, where the time gone alone would show it ahead.
      || case when warnings.shortfall_percent is not null then regexp_replace(warnings.reached_vi, '; thời gian đã qua [^;]*$', '') || '; ' || warnings.projected_vi else warnings.reached_vi end
      || case when warnings.agency_name_vi = '' then '' else ' (' || warnings.agency_name_vi || ')' end || '.' as text_vi
  from warnings
  qualify row_number() over (order by warnings.warning_order) <= 3
)
select * from printed
