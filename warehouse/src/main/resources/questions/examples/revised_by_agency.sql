-- How often were an agency's figures revised, and was it up or down? A figure that was sent again unchanged is no revision.
with names as (
  select distinct edition, agency_code, agency_name_vi from core.fct_submissions
)
select
  revisions.edition, coalesce(names.agency_name_vi, revisions.agency_code) as agency_name_vi,
  count(*) as figures_sent_again,
  count(*) filter (is_revised) as figures_revised,
  count(*) filter (revision_value > 0) as revised_upwards,
  count(*) filter (revision_value < 0) as revised_downwards,
  max(vintage_count) as most_vintages,
  max(latest_received_at) as last_received_at
from core.fct_revisions as revisions
left join names using (edition, agency_code)
group by all
order by revisions.edition, figures_revised desc, agency_name_vi
