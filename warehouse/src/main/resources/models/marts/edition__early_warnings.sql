with edition as (
  select * from run.edition
),
warnings as (
  select * from core.fct_warnings
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    warnings.warning_order as line_order,
    case warnings.kind_code when 'insufficient' then 'CHƯA ĐỦ SỐ LIỆU ĐỂ DỰ BÁO' else 'CẢNH BÁO' end as group_name_vi,
    warnings.kind_code,
    warnings.subject_vi,
    warnings.agency_name_vi,
    warnings.reached_vi || case when warnings.needed_vi = '' then '' else '; ' || warnings.needed_vi end as reached_text_vi,
    warnings.projected_vi as projected_text_vi,
    case
      when warnings.kind_code = 'insufficient' then ''
      when warnings.money_billion_vnd is not null then vi_number(warnings.money_billion_vnd, 2) || ' tỷ đồng'
      when warnings.shortfall_percent is not null then vi_number(warnings.shortfall_percent, 2) || '%'
      else '' end as shortfall_text_vi,
    coalesce(vi_number(warnings.delay_days, 0) || ' ngày', '') as delay_text_vi,
    warnings.method_vi,
    warnings.cells_vi
  from warnings
  cross join edition
)
select * from printed
