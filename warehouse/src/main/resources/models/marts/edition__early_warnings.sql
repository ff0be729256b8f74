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
    case warnings.kind_code when 'insufficient' then 'CHƯA ĐỦ CƠ SỞ ĐỂ CẢNH BÁO' else 'CẢNH BÁO' end as group_name_vi,
    warnings.kind_code,
    warnings.subject_vi,
    coalesce(marks.note_marks_text, '') as note_marks_text,
    warnings.agency_name_vi,
    trim(warnings.reached_vi || ' ' || warnings.elapsed_vi) || case when warnings.needed_vi = '' then '' else '; ' || warnings.needed_vi end as reached_text_vi,
    warnings.projected_vi as projected_text_vi,
    coalesce(case when warnings.kind_code <> 'insufficient' then vi_fixed(warnings.money_billion_vnd, 2) end, '') as shortfall_money_text,
    coalesce(case when warnings.kind_code <> 'insufficient' then vi_fixed(warnings.shortfall_percent, 2) end, '') as shortfall_percent_text,
    coalesce(vi_number(warnings.delay_days, 0), '') as delay_days_text,
    warnings.method_vi,
    warnings.cells_vi
  from warnings
  cross join edition
  left join core.fct_place_marks as marks on marks.place_code = 'warning' and marks.subject_code = warnings.subject_code
)
select * from printed
