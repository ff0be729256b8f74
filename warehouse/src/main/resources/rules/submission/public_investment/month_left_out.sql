with lines as (
  select
    *,
    case when collection_code like '%-01' then disbursed_cumulative_billion_vnd
      when collection_code = period_after(before_collection) then disbursed_cumulative_billion_vnd - disbursed_before end as due
  from shared.lines_before
  where disbursed_cumulative_billion_vnd is not null and collection_code not like '%-Y'
)
select
  'projects' as sheet, disbursed_month_billion_vnd_cell as cell, '' as found, name_vi,
  coalesce(vi_number(due, 6) || ' (lũy kế trừ lũy kế kỳ trước)', 'số giải ngân trong tháng, không có thì ghi 0') as due_vi
from lines
where disbursed_month_billion_vnd is null and note is null
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from lines)
