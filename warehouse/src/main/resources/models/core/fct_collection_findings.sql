with findings as (
  select * from checked.findings
),
observations as (
  select * from core.fct_observations
),
figures as (
  select * from core.fct_year_figures
),
explanations as (
  select * from reference.explanations
),
disagreements as (
  select * from core.fct_disagreements
),
-- A finding is about a cell; the cell tells what the figure is about.
placed as (
  select distinct
    findings.*,
    observations.indicator_code,
    observations.area_code,
    observations.period_code,
    observations.basis
  from findings
  join observations using (submission_sha256, agency_code, sheet, cell)
),
explained as (
  select
    placed.*,
    coalesce(explanations.text_vi, '') as explanation_vi
  from placed
  left join explanations
    on explanations.indicator = placed.indicator_code and explanations.area = placed.area_code
    and explanations.period = placed.period_code and explanations.basis = placed.basis
  qualify row_number() over (
    partition by placed.submission_sha256, placed.sheet, placed.cell, placed.finding_code, placed.message_vi
    order by explanations.recorded_at desc, explanations.text_vi, placed.indicator_code, placed.area_code, placed.period_code, placed.basis, placed.agency_code) = 1
),
-- What the contradiction gate says of the same cell is said once; another difference of the cell hides nothing.
said as (
  select *
  from (values ('DIFFERS_FROM_PUBLISHED', 'SOURCES_DIFFER'), ('ONE_FIGURE_TWO_AGENCIES', 'AGENCIES_DIFFER')) as said (finding_code, said_code)
),
numbered as (
  select
    cast(row_number() over (
      order by finding_code, indicator_code, area_code, period_code, basis, agency_code, submission_sha256, message_vi) as integer) as finding_number,
    finding_code,
    severity as severity_code,
    indicator_code,
    area_code,
    period_code,
    basis,
    agency_code,
    submission_sha256,
    sheet,
    cell,
    found as found_text,
    expected as expected_text,
    message_vi,
    message_en,
    explanation_vi,
    exists (
      from figures
      where figures.submission_sha256 = explained.submission_sha256
        and figures.sheet = explained.sheet and figures.cell = explained.cell
    ) and not exists (
      from disagreements
      join said on said.said_code = disagreements.finding_code
      where said.finding_code = explained.finding_code
        and disagreements.submission_sha256 = explained.submission_sha256
        and disagreements.sheet = explained.sheet and disagreements.cell = explained.cell
    ) as is_printed
  from explained
)
select * from numbered
