with compared as (
  -- A figure that is compared with the estimate of the year before although the year's own is known: only the estimate is known of the whole and all its parts.
  select results.indicator_code, results.period_code, results.basis, results.value, estimates.value as estimate_value, estimates.qualifier as estimate_qualifier, finals.value as final_value, finals.qualifier as final_qualifier, finals.status_code
  from core.fct_results as results
  join core.fct_earlier_figures as estimates using (indicator_code, period_code, basis)
  join core.fct_city_figures as finals on finals.indicator_code = results.indicator_code and finals.period_code = year_before(results.period_code) and finals.basis = 'year'
  where estimates.base_basis = 'year_estimate' and results.value is not null and finals.value <> estimates.value
),
notes as (
  select
    compared.indicator_code,
    indicators.line_order as note_order,
    indicators.indicator_name_vi || ', ' || period_words_with_year(compared.period_code, compared.basis) || ': so với năm ' || year_before(compared.period_code) || ' dùng số ước '
      || with_unit(qualifier_words(compared.estimate_qualifier) || vi_number(compared.estimate_value, indicators.decimals), indicators.unit_vi) || ' vì chỉ số ước có đủ các thành phần; '
      || status_words(compared.status_code) || ' là ' || with_unit(qualifier_words(compared.final_qualifier) || vi_number(compared.final_value, indicators.decimals), indicators.unit_vi)
      || case when compared.value = compared.final_value then ', bằng số của kỳ này'
        else ', so với số đó là ' || case when compared.value > compared.final_value then 'tăng ' else 'giảm ' end
          || case when is_in_points(indicators.unit_code) then difference_words(abs(compared.value - compared.final_value), indicators.unit_code)
            else vi_number(divide_half_up(abs(compared.value - compared.final_value) * 100, compared.final_value, 2), 2) || '%' end end || '.' as text_vi
  from compared
  join core.dim_indicators as indicators using (indicator_code)
)
select * from notes
