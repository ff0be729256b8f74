with indicators as (
  select * from core.dim_indicators
),
own as not materialized (
  select * from core.fct_year_figures
),
-- Another source names a figure for a cell that the owner answers.
other_sources as (
  select
    own.indicator_code, own.area_code, own.period_code, own.basis,
    'disagreement' as kind,
    'SOURCES_DIFFER' as finding_code,
    cast(own.value as decimal(28,6)) as own_value,
    others.reference_value as other_value,
    own.qualifier = 'exact' and others.reference_qualifier = 'exact' as is_exact,
    cast(greatest(own.value_low - value_high(others.reference_value, others.reference_qualifier, indicators.decimals), value_low(others.reference_value, others.reference_qualifier, indicators.decimals) - own.value_high) as decimal(28,6)) as least_apart_value,
    'số của đơn vị chủ trì là ' || with_unit(figure_text(own.value, own.qualifier, own.status_code, indicators.decimals), indicators.unit_vi)
      || '; ' || case others.source_rank when 'press' then quoted_title(others.source_title) else others.source_title end || ' ghi ' || with_unit(qualifier_words(others.reference_qualifier) || vi_number(others.reference_value, indicators.decimals), indicators.unit_vi)
      || case when others.reference_denominator_name = '' then '' else ' so với ' || others.reference_denominator_name end
      || case when not starts_with(others.source_url, 'http') then '' else ' (' || others.source_url || ')' end as found_text_vi,
    own.submission_sha256, own.sheet, own.cell
  from own
  join indicators using (indicator_code)
  join core.fct_reference_figures as others using (indicator_code, area_code, period_code, basis)
  where own.comparator_code = 'none' and others.comparison_code = 'differs'
),
-- Another agency's latest figure for the cell, which never stands where the owner's does; what an agency says in place of its predecessor is no difference.
other_agencies as (
  select
    own.indicator_code, own.area_code, own.period_code, own.basis,
    'disagreement' as kind,
    'AGENCIES_DIFFER' as finding_code,
    own.value as own_value,
    others.value as other_value,
    own.qualifier = 'exact' and others.qualifier = 'exact' as is_exact,
    cast(greatest(own.value_low - others.value_high, others.value_low - own.value_high) as decimal(28,6)) as least_apart_value,
    'số của ' || coalesce(owners.agency_name_vi, own.agency_code) || ' là ' || with_unit(figure_text(own.value, own.qualifier, own.status_code, indicators.decimals), indicators.unit_vi)
      || '; ' || coalesce(names.agency_name_vi, others.agency_code) || ' báo cáo ' || with_unit(figure_text(others.value, others.qualifier, others.status_code, indicators.decimals), indicators.unit_vi) as found_text_vi,
    own.submission_sha256, own.sheet, own.cell
  from own
  join indicators using (indicator_code)
  join (
    from core.fct_observations
    where not is_standing and comparator_code = 'none' and value is not null
    qualify row_number() over (
      partition by indicator_code, area_code, period_code, basis, agency_code
      order by collection_position(collection_code) desc, received_at desc, submission_sha256) = 1
  ) as others
    on others.indicator_code = own.indicator_code and others.area_code = own.area_code
    and others.period_code = own.period_code and others.basis = own.basis
    and others.agency_code <> own.agency_code
  left join core.dim_agencies as owners on owners.agency_code = own.agency_code
  left join core.dim_agencies as names on names.agency_code = others.agency_code
  left join reference.agency_succession as successions on successions.from_code = others.agency_code and successions.to_code = own.agency_code
  where own.comparator_code = 'none' and own.value is not null
    and successions.from_code is null
    and others.value <> own.value
    and (others.qualifier <> 'exact' or own.qualifier <> 'exact' or abs(others.value - own.value) > greatest(half_unit(others.value), half_unit(own.value)))
    and (others.value_low > own.value_high or others.value_high < own.value_low)
),
differences as (
  from other_sources union all by name from other_agencies
)
select * from differences
