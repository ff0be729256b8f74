with edition as (
  select * from run.edition
),
cuts as (
  select * from core.fct_disbursement_cuts
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(case cuts.cut_code when 'total' then 0 when 'owner' then 1 else 2 end as integer) as cut_order,
    cuts.cut_code,
    case cuts.cut_code when 'total' then 'Tổng số' when 'owner' then 'Theo chủ đầu tư' else 'Theo nguồn vốn' end as cut_name_vi,
    cuts.cut_order as line_order,
    cuts.code,
    cuts.name_vi || cuts.day_vi as name_vi,
    cuts.lines_count,
    cuts.plan_percent,
    max(cuts.elapsed_percent) over () as elapsed_percent,
    vi_fixed(cuts.plan_billion_vnd, 3) as plan_text,
    coalesce(vi_fixed(cuts.month_billion_vnd, 3), '…') as month_text,
    vi_fixed(cuts.cumulative_billion_vnd, 3) as cumulative_text,
    vi_fixed(cuts.plan_percent, 2) || '%' as plan_percent_text,
    coalesce(case when cuts.difference_value > 0 then '+' else '' end || vi_fixed(cuts.difference_value, 2), '-') as difference_text,
    coalesce(vi_fixed(cuts.needed_billion_vnd, 2), '-') as needed_text
  from cuts
  cross join edition
)
select * from printed
