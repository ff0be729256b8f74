with edition as (
  select * from run.edition
),
statistics as (
  select * from core.fct_revision_statistics where revised_count > 0
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by agencies.agency_order nulls last, statistics.agency_code, indicators.list_code = 'followed', indicators.line_order, statistics.indicator_code) as integer) as line_order,
    statistics.agency_code,
    coalesce(agencies.agency_name_vi, statistics.agency_code) as agency_name_vi,
    statistics.indicator_code,
    indicators.indicator_name_vi,
    indicators.unit_vi,
    statistics.figure_count,
    statistics.revised_count,
    statistics.signed_median,
    statistics.absolute_median,
    vi_signed(statistics.signed_median, indicators.decimals) as signed_median_text,
    vi_number(statistics.absolute_median, indicators.decimals) as absolute_median_text
  from statistics
  join core.dim_indicators as indicators using (indicator_code)
  left join core.dim_agencies as agencies on agencies.agency_code = statistics.agency_code
  cross join edition
)
select * from printed
