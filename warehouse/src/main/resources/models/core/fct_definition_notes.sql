with changed as (
  select
    results.indicator_code,
    results.period_code,
    results.basis,
    results.reported_yoy_percent,
    changes.* exclude (indicator_code, period_code),
    indicators.indicator_name_vi,
    row_number() over (order by indicators.list_code = 'followed', indicators.line_order, results.indicator_code) as place
  from core.fct_results as results
  join core.map_definition_changes as changes using (indicator_code, period_code)
  join core.dim_indicators as indicators using (indicator_code)
  where results.value is not null or results.reported_yoy_percent is not null
),
notes as (
  select
    cast(place as integer) as note_order,
    indicator_code,
    indicator_name_vi || ', ' || period_words_with_year(period_code, basis) || ': khái niệm thay đổi từ ngày ' || vi_date(changed_on)
      || case when document_title_vi = '' then '' else ' theo ' || document_title_vi end
      || case when is_break then ', không so sánh được với cùng kỳ năm trước'
        else ', số cùng kỳ năm trước được nhân với hệ số ' || vi_number(conversion, 6) || ' để so sánh' end
      || case when reported_yoy_percent is null then '' else '; tốc độ tăng có dấu ‡ là số đơn vị báo cáo' end
      || '.' as text_vi
  from changed
)
select * from notes
