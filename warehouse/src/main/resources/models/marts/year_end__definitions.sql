with edition as (
  select * from run.edition
),
printed as (
  select edition.period_code, edition.edition_number, lines.*,
    'Khái niệm: ' || rtrim(lines.definition_vi, ' .;') || '.' as definition_line_vi,
    case when lines.method_vi = '' then '' else 'Phương pháp tính: ' || rtrim(lines.method_vi, ' .;') || '.' end as method_line_vi
  from core.fct_definition_lines as lines
  cross join edition
)
select * from printed
