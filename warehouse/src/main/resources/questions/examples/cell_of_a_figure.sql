-- Which workbook and which cell gave a figure? Here GRDP's growth.
select
  figures.period_code, figures.basis, figures.value, figures.status_vi, submissions.agency_name_vi, submissions.original_name,
  figures.sheet, figures.cell, figures.received_at, figures.submission_sha256
from figures
join submissions using (submission_sha256, agency_code, collection_code, received_at)
where figures.indicator_code = 'GRDP_GROWTH'
order by figures.period_code, figures.basis
