with edition as (
  select * from run.edition
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by findings.plan_year, findings.indicator_code, findings.finding_code) as integer) as note_order,
    findings.text_vi
  from core.fct_plan_findings as findings
  cross join edition
)
select * from printed
