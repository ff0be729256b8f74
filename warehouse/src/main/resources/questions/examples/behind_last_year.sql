-- Which indicators fell behind the same window of the year before, by agency? A rise counts where less is better; is_break says that a reorganisation lies between.
with compared as (
  select *, coalesce(reported_yoy_percent, computed_yoy_percent) as change_percent
  from core.fct_results
)
select
  compared.edition, submissions.agency_name_vi, indicators.indicator_name_vi, indicators.unit_vi,
  compared.period_code, compared.basis, compared.value, compared.earlier_value, compared.change_percent, compared.is_break
from compared
join core.dim_indicators as indicators using (edition, indicator_code)
join core.fct_submissions as submissions using (edition, submission_sha256, agency_code, collection_code, received_at)
where case indicators.direction_code when 'lower' then change_percent > 0 else change_percent < 0 end
order by compared.edition, submissions.agency_name_vi, compared.change_percent
