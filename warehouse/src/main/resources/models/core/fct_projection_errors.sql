with edition as (
  select * from run.edition
),
shares as (
  select * from core.fct_season_shares
),
-- Each earlier year projected by the years before it alone, as it could have been done then, and held against what came.
tried as (
  select
    shares.indicator_code,
    shares.year,
    any_value(shares.window_code) as window_code,
    any_value(shares.window_value) as window_value,
    any_value(shares.year_value) as actual_value,
    median_of(list(earlier.share_percent)) as season_share_percent,
    count(*) as years_count,
    any_value(shares.input_cells_text) || '; ' || string_agg(earlier.input_cells_text, '; ' order by earlier.year) as input_cells_text
  from shares
  join shares as earlier
    on earlier.indicator_code = shares.indicator_code and earlier.year < shares.year
  group by shares.indicator_code, shares.year
),
projected as (
  select *, divide_half_up(window_value * 100, season_share_percent, 4) as projected_value
  from tried
),
errors as (
  select
    projected.indicator_code,
    projected.year,
    cast(right(projected.window_code, 2) as integer) as window_month,
    'seasonal_share' as method_code,
    cast(projected.years_count as integer) as years_count,
    projected.window_value,
    projected.season_share_percent,
    projected.projected_value,
    projected.actual_value,
    divide_half_up((projected.projected_value - projected.actual_value) * 100, projected.actual_value, 2) as error_percent,
    case
      when coalesce(edition.marking_vi, '') = '' then 'đo trên số liệu của thành phố'
      when contains(upper(edition.marking_vi), 'SỐ LIỆU SINH TỰ ĐỘNG') then 'đo trên số liệu sinh tự động'
      else 'đo trên số liệu mang dấu “' || edition.marking_vi || '”'
    end as measured_on_vi,
    projected.input_cells_text
  from projected
  cross join edition
)
select * from errors
