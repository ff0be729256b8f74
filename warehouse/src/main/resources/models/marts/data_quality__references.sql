with edition as (
  select * from run.edition
),
-- What the owner has not reported is listed for the edition's own year: of another the edition reads no more than it compares with.
-- Among what disagrees in the report only that counts which is of its own periods.
figures as (
  select figures.* replace (
    case when comparison_code = 'differs' and not is_of_report then 'differs_elsewhere' else comparison_code end as comparison_code)
  from core.fct_reference_figures as figures
  cross join edition
  where comparison_code <> 'not_reported' or left(figures.period_code, 4) = cast(edition.year as varchar)
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (
      order by comparison_code, indicators.list_code = 'followed', indicators.line_order, figures.indicator_code, figures.period_code, figures.basis, figures.area_code, source_title, reference_value) as integer) as line_order,
    comparison_code,
    case comparison_code
      when 'agrees' then 'Khớp với số của đơn vị chủ trì'
      when 'differs' then 'Khác số của đơn vị chủ trì'
      when 'differs_elsewhere' then 'Khác số của đơn vị chủ trì, của kỳ không thuộc báo cáo này'
      when 'another_plan' then 'Tính trên kế hoạch khác, không so sánh'
      else 'Đơn vị chủ trì chưa báo cáo' end as comparison_vi,
    figures.indicator_code,
    coalesce(indicators.indicator_name_vi, figures.indicator_code) || coalesce(', ' || areas.name_vi, '') as indicator_name_vi,
    coalesce(indicators.unit_vi, '') as unit_vi,
    -- An estimate of the year is held against an estimate, whatever came after it.
    case when figures.basis = 'year_estimate' then 'ước cả năm ' || left(figures.period_code, 4) else period_name(figures.period_code, figures.basis) end as of_text,
    case when own_value is null then '…' else figure_text(own_value, own_qualifier, own_status_code, coalesce(indicators.decimals, 2)) end as own_text,
    figure_text(reference_value, reference_qualifier, 'A', coalesce(indicators.decimals, 2)) as reference_text,
    source_title || case when reference_denominator_name = '' then '' else '; so với ' || reference_denominator_name end as source_vi,
    source_url,
    coalesce(figures.note, '') as note
  from figures
  cross join edition
  left join core.dim_indicators as indicators using (indicator_code)
  -- The city itself needs no name.
  left join reference.areas as areas on areas.code = figures.area_code and areas.kind <> 'city'
)
select * from printed
