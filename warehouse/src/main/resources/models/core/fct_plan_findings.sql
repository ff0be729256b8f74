with edition as (
  select * from run.edition
),
indicators as (
  select * from core.dim_indicators
),
-- The plan of the year, and at the end of a year the one that is about to be decided.
targets as (
  select
    targets.year,
    targets.indicator as indicator_code,
    coalesce(targets.low, targets.high) as low,
    coalesce(targets.high, targets.low) as high,
    coalesce(nullif(documents.title_vi, ''), targets.document) as document_vi
  from reference.targets as targets
  left join reference.documents as documents on documents.code = targets.document
  cross join edition
  where targets.kind in ('at_least', 'at_most', 'more_than', 'less_than', 'range', 'exact')
    and (targets.year = edition.year or (edition.is_whole_year and targets.year = edition.year + 1))
),
compositions as (
  select composition.whole, composition.relation, targets.*, count(*) over (partition by composition.whole, composition.relation) as part_count
  from book.parts as composition
  left join targets on targets.indicator_code = composition.part
),
-- Shares of one whole: some choice within the targets must make 100.
shares as (
  select
    year,
    'PLAN_SHARES_MISS_WHOLE' as finding_code,
    whole as indicator_code,
    sum(low) as least_value,
    sum(high) as greatest_value,
    any_value(document_vi) as document_vi
  from compositions
  where relation = 'shares' and year is not null
  group by year, whole
  having count(*) = (select count(*) from book.parts as parts where parts.whole = compositions.whole and parts.relation = 'shares')
    and (sum(low) > 100 or sum(high) < 100)
),
-- The growth of a whole is a mean of the growth of its parts and cannot lie outside them.
means as (
  select
    wholes.year,
    'PLAN_MEAN_OUTSIDE_PARTS' as finding_code,
    wholes.indicator_code,
    min(compositions.low) as least_value,
    max(compositions.high) as greatest_value,
    any_value(wholes.low) as own_low,
    any_value(wholes.high) as own_high,
    any_value(wholes.document_vi) as document_vi
  from targets as wholes
  join compositions on compositions.whole = wholes.indicator_code and compositions.year = wholes.year and compositions.relation = 'between'
  group by wholes.year, wholes.indicator_code
  having count(*) = (select count(*) from book.parts as parts where parts.whole = wholes.indicator_code and parts.relation = 'between')
    and (any_value(wholes.low) > max(compositions.high) or any_value(wholes.high) < min(compositions.low))
),
-- The year before as a plan saw it: its estimate, else its final figure.
bases as (
  select observations.indicator_code, cast(observations.period_code as integer) + 1 as year, observations.value, observations.value_low, observations.value_high, observations.qualifier
  from core.fct_observations as observations
  join reference.areas as areas on areas.code = observations.area_code and areas.kind = 'city'
  where observations.is_standing and observations.comparator_code = 'none' and observations.value is not null
    and observations.basis in ('year', 'year_estimate')
    -- A plan by another definition begins at another base.
    and not exists (
      from (select *, row_number() over (partition by indicator order by valid_from) as version_number from reference.definitions) as changed
      where changed.indicator = observations.indicator_code and changed.version_number > 1 and changed.conversion is distinct from 1
        and year(changed.valid_from) = cast(observations.period_code as integer) + 1)
  qualify row_number() over (partition by observations.indicator_code, observations.period_code order by observations.basis desc, observations.area_code) = 1
),
-- A level and its growth together say from where the year starts; where it really starts must fit.
growths as (
  select
    levels.year,
    'PLAN_IMPLIES_OTHER_BASE' as finding_code,
    levels.indicator_code,
    divide_half_up(levels.low * 100, 100 + growth.high, 2) as least_value,
    divide_half_up(levels.high * 100, 100 + growth.low, 2) as greatest_value,
    bases.value as base_value,
    bases.qualifier,
    level_names.unit_vi,
    levels.document_vi
  from targets as levels
  join indicators as level_names on level_names.indicator_code = levels.indicator_code and level_names.nature_code = 'reported_level'
  join indicators as growth_names on growth_names.parent_code = levels.indicator_code and growth_names.nature_code = 'reported_rate' and growth_names.unit_code = 'percent'
  join targets as growth on growth.indicator_code = growth_names.indicator_code and growth.year = levels.year
  left join bases on bases.indicator_code = levels.indicator_code and bases.year = levels.year
  where levels.low * (100 + growth.low) > levels.high * (100 + growth.high)
    or bases.value_high < divide_half_up(levels.low * 100, 100 + growth.high, 2)
    or bases.value_low > divide_half_up(levels.high * 100, 100 + growth.low, 2)
),
found as (
  select year, finding_code, indicator_code, least_value, greatest_value, document_vi,
    'tỷ trọng các thành phần cộng lại ít nhất là ' || vi_number(least_value, 3) || '%, nhiều nhất là ' || vi_number(greatest_value, 3) || '%; không cách chọn nào bằng 100%' as found_vi
  from shares
  union all
  select year, finding_code, indicator_code, least_value, greatest_value, document_vi,
    'mục tiêu ' || vi_number(own_low, 2) || case when own_high = own_low then '' else ' - ' || vi_number(own_high, 2) end || '% nằm ngoài mục tiêu của các thành phần (' || vi_number(least_value, 2) || ' - ' || vi_number(greatest_value, 2) || '%)'
  from means
  union all
  select year, finding_code, indicator_code, least_value, greatest_value, document_vi,
    'mức và tốc độ tăng của kế hoạch suy ra năm trước là ' || with_unit(vi_number(least_value, 2) || ' - ' || vi_number(greatest_value, 2), unit_vi)
      || coalesce(', số năm trước là ' || with_unit(qualifier_words(qualifier) || vi_number(base_value, 2), unit_vi), '')
  from growths
),
findings as (
  select
    found.year as plan_year,
    found.finding_code,
    found.indicator_code,
    cast(row_number() over (order by found.year, found.indicator_code, found.finding_code) as integer) as note_order,
    cast(found.least_value as decimal(28,6)) as least_value,
    cast(found.greatest_value as decimal(28,6)) as greatest_value,
    'Kế hoạch năm ' || found.year || ', ' || indicators.indicator_name_vi || ': ' || found.found_vi || ' (' || found.document_vi || ').' as text_vi
  from found
  join indicators using (indicator_code)
)
select * from findings
