with sectors as (
  select
    unnest([1, 2, 3, 4]) as sector_order,
    unnest(['GRDP_SHARE_AGRI', 'GRDP_SHARE_INDUSTRY', 'GRDP_SHARE_SERVICES', 'GRDP_SHARE_TAX']) as indicator_code,
    unnest(['Nông, lâm, thủy sản', 'Công nghiệp - xây dựng', 'Dịch vụ', 'Thuế trừ trợ cấp']) as sector_vi
),
results as (
  select
    sectors.*, results.value, results.qualifier, results.earlier_value, results.earlier_qualifier,
    -- A whole year is compared with a year, and with its estimate where not every share has more.
    case when bool_or(coalesce(results.earlier_status_code = 'E', false)) over () then 'số ước ' else '' end
      || coalesce(max(case when results.basis in ('year', 'year_estimate') then 'năm ' || year_before(results.period_code) end) over (), 'cùng kỳ năm trước') as compared_vi
  from sectors
  join core.fct_results as results using (indicator_code)
  where results.value is not null
),
-- Shares of one scenario are a whole; the lower bounds of all are of different ones, and none.
planned as (
  select
    results.sector_order, results.indicator_code, results.sector_vi,
    coalesce(targets.scenario_1, case when targets.low_bound = targets.high_bound then targets.low_bound end) as share,
    case when bool_or(targets.scenario_1 is not null) over () then ' (phương án 1)' else '' end as name_vi
  from results
  join core.fct_targets as targets using (indicator_code)
  where share is not null
  qualify abs(sum(share) over () - 100) <= sum(half_unit(share)) over ()
),
columns as (
  select 1 as column_order, first_capital(compared_vi) as column_vi, sector_order, indicator_code, sector_vi, earlier_value as share, coalesce(earlier_qualifier, 'exact') as qualifier from results where earlier_value is not null
  union all
  select 2, 'Kỳ báo cáo', sector_order, indicator_code, sector_vi, value, qualifier from results
  union all
  select 3, 'Mục tiêu năm' || name_vi, sector_order, indicator_code, sector_vi, share, 'exact' from planned
),
-- A column is drawn only whole.
drawn as (
  select * from columns qualify count(*) over (partition by column_order) = 4
),
printed as (
  select
    cast(drawn.column_order as integer) as column_order,
    cast(drawn.sector_order as integer) as sector_order,
    drawn.column_vi,
    drawn.indicator_code,
    drawn.sector_vi,
    cast(drawn.share as decimal(28,6)) as share,
    trim(qualifier_words(drawn.qualifier)) as qualifier_vi,
    'Khu vực ' || first_small(largest.sector_vi) || ' chiếm ' || qualifier_words(largest.qualifier) || vi_number(largest.value, 3) || '% GRDP'
      || coalesce(case when largest.value = largest.earlier_value then ', bằng ' || largest.compared_vi
        else ', ' || case when largest.value > largest.earlier_value then 'tăng ' else 'giảm ' end || vi_number(abs(largest.value - largest.earlier_value), 3) || ' điểm phần trăm so với ' || largest.compared_vi end, '') as finding_vi
  from drawn
  cross join (select * from results order by value desc, sector_order limit 1) as largest
)
select * from printed
