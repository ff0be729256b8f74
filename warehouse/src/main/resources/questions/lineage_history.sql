-- Every vintage of the figure that the edition prints, as workbooks gave it; parameter: the indicator's code.
with results as (
  select * from edition.core.fct_results where indicator_code = %1$s
),
agencies as (
  select agency_code, agency_name_vi from edition.core.dim_agencies
),
cities as (
  select distinct area_code from edition.core.dim_areas where kind_code = 'city'
)
select
  history.area_code, history.period_code, history.basis,
  coalesce(cast(history.value as varchar), 'no figure') as value,
  history.status_code,
  history.is_standing,
  coalesce(agencies.agency_name_vi, history.agency_code) as agency_name_vi,
  history.collection_code,
  vi_moment(history.received_at) as received_text,
  history.submission_key as submission, history.sheet, history.cell as value_cell,
  history.printed_in
from live.observations_history as history
join results using (indicator_code, period_code, basis)
left join agencies on agencies.agency_code = history.agency_code
order by history.area_code not in (from cities), history.area_code, history.received_at, history.submission_sha256
