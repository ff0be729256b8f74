with edition as (
  select * from run.edition
),
lines as (
  select * from core.fct_disbursement_lines
),
printed as (
  select edition.period_code, edition.edition_number, lines.* exclude (subject_code, cell_text),
    -- The total has no number.
    case when lines.is_total then '' else cast(lines.line_order - (select count(*) from lines where is_total) as varchar) end as number_text
  from lines
  cross join edition
)
select * from printed
