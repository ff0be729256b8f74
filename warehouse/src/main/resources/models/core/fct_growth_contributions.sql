with edition as (
  select * from run.edition
),
sectors as (
  select
    unnest([1, 2, 3, 4]) as sector_order,
    unnest(['AGRI', 'INDUSTRY', 'SERVICES', 'TAX']) as sector_code,
    unnest(['Nông, lâm nghiệp và thủy sản', 'Công nghiệp - xây dựng', 'Dịch vụ', 'Thuế sản phẩm trừ trợ cấp sản phẩm']) as sector_vi
),
results as (
  select * from core.fct_results
),
city as (
  select * from core.dim_city
),
-- What a sector adds is its growth times its share of the year before: of all sectors the year's figure, or of all its estimate.
known_shares as (
  select figures.*
  from core.fct_city_figures as figures
  join edition on figures.period_code = cast(edition.year - 1 as varchar)
  join sectors on figures.indicator_code = 'GRDP_SHARE_' || sectors.sector_code
  where figures.basis in ('year', 'year_estimate') and figures.value is not null
),
shares as (
  select indicator_code, value, qualifier
  from known_shares
  join (select basis from known_shares group by basis order by count(*) desc, basis limit 1) using (basis)
),
growth as (
  select * from results where indicator_code = 'GRDP_GROWTH' and value is not null
),
-- A sector that is known for another period tells nothing of this one's growth.
added as (
  select
    sectors.*,
    parts.indicator_code as component_code,
    divide_half_up(parts.value * shares.value, 100, 2) as points,
    parts.qualifier = 'exact' and shares.qualifier = 'exact' as is_exact
  from sectors
  join results as parts on parts.indicator_code = 'GRDP_GROWTH_' || sectors.sector_code
  join growth on growth.period_code = parts.period_code and growth.basis = parts.basis
  join shares on shares.indicator_code = 'GRDP_SHARE_' || sectors.sector_code
  where parts.value is not null
),
-- Which sector adds most can only be said where each is known.
whole as (
  select * from growth where (select count(*) filter (sector_code <> 'TAX') from added) = 3
),
printed as (
  select
    whole.indicator_code,
    added.component_code,
    coalesce(city.area_code, '') as area_code,
    whole.period_code,
    whole.basis,
    cast(added.sector_order as integer) as sector_order,
    added.sector_code,
    added.sector_vi,
    'Đóng góp vào tăng trưởng GRDP' as series_vi,
    cast(added.points as decimal(28,6)) as points,
    added.is_exact,
    case when added.is_exact then '' else 'khoảng' end as qualifier_vi,
    'tốc độ tăng của khu vực x tỷ trọng năm trước : 100' as formula_vi,
    'Khu vực ' || first_small(greatest_part.sector_vi)
      || ' đóng góp ' || vi_number(greatest_part.points, 2) || ' trong ' || vi_number(whole.value, 2) || ' điểm phần trăm tăng chung' as finding_vi
  from added
  cross join whole
  left join city on true
  cross join (select * from added order by points desc, sector_order limit 1) as greatest_part
)
select * from printed
