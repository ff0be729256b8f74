with edition as (
  select * from run.edition
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    findings.note_order,
    findings.text_vi
  from core.fct_plan_findings as findings
  cross join edition
)
select * from printed
