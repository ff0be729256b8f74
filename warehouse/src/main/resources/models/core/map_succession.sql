with agencies as (
  select
    'agency' as unit_code, from_code, to_code, effective as effective_date, kind as kind_code,
    cast(weight as decimal(9,6)) as share,
    cast(null as decimal(9,6)) as share_back,
    cast(null as decimal(18,2)) as moved_area_km2,
    cast(null as integer) as moved_population_count,
    answers_for, confidence as confidence_code, note as note_text
  from reference.agency_succession
),
areas as (
  select
    'area' as unit_code, from_code, to_code, effective as effective_date, kind as kind_code,
    share, share_back, moved_area_km2,
    moved_population as moved_population_count,
    '' as answers_for, confidence as confidence_code, note as note_text
  from reference.area_succession
),
-- What goes as a whole has the share 1, and so has, the other way, what began on that day and comes from one only.
counted as (
  select
    *,
    count(*) over (partition by unit_code, from_code, effective_date) as successor_count,
    count(*) over (partition by unit_code, to_code, effective_date) as predecessor_count
  from (from agencies union all by name from areas)
),
names as (
  select 'agency' as unit_code, code, name_vi, valid_from, valid_to from reference.agencies
  union all
  select 'area', code, name_vi, valid_from, valid_to from reference.areas
),
succession as (
  select
    counted.unit_code,
    counted.from_code,
    counted.to_code,
    counted.effective_date,
    counted.kind_code,
    case when counted.kind_code in ('merge', 'rename') then coalesce(counted.share, cast(1 as decimal(9,6))) else counted.share end as share,
    case when counted.kind_code in ('split', 'rename') and counted.predecessor_count = 1
        and exists (select 1 from names where names.unit_code = counted.unit_code and names.code = counted.to_code and names.valid_from = counted.effective_date)
      then coalesce(counted.share_back, cast(1 as decimal(9,6))) else counted.share_back end as share_back,
    counted.moved_area_km2,
    counted.moved_population_count,
    cast(counted.successor_count as integer) as successor_count,
    cast(counted.predecessor_count as integer) as predecessor_count,
    exists (
      select 1
      from names as successor
      join names as other on other.unit_code = successor.unit_code and other.name_vi = successor.name_vi and other.code <> successor.code
      where successor.unit_code = counted.unit_code and successor.code = counted.to_code
        and not exists (
          select 1 from counted as origin
          where origin.unit_code = counted.unit_code and origin.from_code = other.code and origin.to_code = counted.to_code)
        and other.valid_to < counted.effective_date
    ) as is_name_reused,
    counted.answers_for,
    counted.confidence_code,
    counted.note_text
  from counted
)
select * from succession
