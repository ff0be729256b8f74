with edition as (
  select * from run.edition
),
paces as (
  select * from core.fct_pace_points
),
-- A line is of one territory: what the city reported before a reorganisation is on another.
undrawn as (
  select observations.indicator_code, 'Không vẽ các tháng trước ngày ' || vi_date(city.began_on) || ' vì là số trên địa giới trước ngày đó.' as text_vi
  from core.fct_observations as observations
  join reference.areas as areas on areas.code = observations.area_code and areas.kind = 'city'
  cross join edition
  join core.dim_city as city on city.area_code <> observations.area_code and period_last_day(observations.period_code) < city.began_on
  where observations.is_standing and observations.comparator_code = 'none' and observations.basis = 'cumulative' and observations.value is not null
    and cast(left(observations.period_code, 4) as integer) >= edition.year - 1
  group by all
),
printed as (
  select edition.period_code, edition.edition_number, paces.* exclude (period_code), concat_ws(' ', undrawn.text_vi, nullif(picture_marks(marks.note_marks_text), '')) as marks_vi
  from paces
  cross join edition
  left join undrawn using (indicator_code)
  left join core.fct_place_marks as marks on marks.place_code = 'paces'
)
select * from printed
