with areas as (
  select * from reference.areas
),
-- A name may stand for one territory before a reorganisation and for another after it.
names as (
  select name_vi, count(distinct code) as code_count from areas group by name_vi
),
named as (
  select
    areas.code as area_code,
    areas.name_vi as area_name_vi,
    areas.kind as kind_code,
    case areas.kind
      when 'city' then 'province'
      when 'province' then 'province'
      when 'district' then 'district'
      else 'commune'
    end as level_code,
    coalesce(areas.parent, '') as parent_code,
    areas.valid_from as valid_from_date,
    areas.valid_to as valid_to_date,
    names.code_count > 1 as is_name_reused
  from areas
  join names using (name_vi)
)
select * from named
