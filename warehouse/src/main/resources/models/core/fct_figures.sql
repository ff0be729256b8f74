with edition as (
  select * from run.edition
),
indicators as (
  select * from core.dim_indicators
),
-- What derived values are made of: the standing figures of this year and the one before.
figures as (
  select
    observations.indicator_code,
    observations.area_code,
    observations.period_code,
    observations.basis,
    cast(left(observations.period_code, 4) as integer) as year,
    month_of(observations.period_code) as month,
    observations.value,
    on_definition(observations.value, changes.changed_on, changes.conversion) as base_value,
    case when changes.conversion is not null then ', cùng kỳ đã nhân hệ số ' || vi_number(changes.conversion, 6) || ' theo khái niệm từ ngày ' || vi_date(changes.changed_on) else '' end as base_words_vi,
    observations.qualifier = 'exact' as is_exact,
    observations.status_code,
    indicators.nature_code,
    indicators.unit_code,
    indicators.direction_code,
    -- Not by ||, which makes a text for each of its steps.
    concat(observations.agency_code, ' ', observations.collection_code, ' ', observations.sheet, '!', observations.cell, ' (', left(observations.submission_sha256, 8), ')') as cell_text
  from core.fct_observations as observations
  join indicators using (indicator_code)
  cross join edition
  left join core.map_definition_changes as changes
    on changes.indicator_code = observations.indicator_code and changes.period_code = year_before(observations.period_code, years := -1)
  where observations.is_standing
    and observations.comparator_code = 'none'
    and observations.value is not null
    and left(observations.period_code, 4) in (cast(edition.year as varchar), cast(edition.year - 1 as varchar))
)
select * from figures
