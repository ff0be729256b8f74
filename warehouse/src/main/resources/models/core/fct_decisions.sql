with warnings as (
  select * from core.fct_warnings where kind_code <> 'insufficient'
),
printed as (
  select
    cast(row_number() over (order by warnings.warning_order) as integer) as line_order,
    row_number() over (order by warnings.warning_order) || '. ' || warnings.subject_vi || ': ' || warnings.reached_vi
      || case when warnings.agency_name_vi = '' then '' else ' (' || warnings.agency_name_vi || ')' end || '.' as text_vi
  from warnings
  qualify row_number() over (order by warnings.warning_order) <= 3
)
select * from printed
