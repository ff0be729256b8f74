-- The growths and verdicts that an edition prints from figures of one workbook that it does not print themselves; parameter: the first digits of its digest.
with earlier as (
  select distinct indicator_code
  from edition.core.printed_values
  where not is_result and starts_with(submission_sha256, %1$s)
),
components as (
  select distinct indicators.headline_code
  from edition.core.printed_figures as figures
  join edition.core.dim_indicators as indicators using (indicator_code)
  where starts_with(figures.submission_sha256, %1$s) and indicators.headline_code <> figures.indicator_code
)
select
  figures.period_code || '/' || figures.edition_number || ' ' || figures.indicator_code || ' ' || figures.measure_name_vi || ': ' || figures.printed_text
from edition.core.printed_figures as figures
where figures.printed_text <> '' and not starts_with(figures.submission_sha256, %1$s)
  and ((figures.measure_code = 'same_period' and figures.indicator_code in (from earlier))
    or (figures.measure_code = 'verdict' and figures.indicator_code in (from components)))
order by figures.line_order, figures.measure_code
