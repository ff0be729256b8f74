-- Which figures do two agencies, or an agency and what was published, tell differently?
select rule_vi, indicator_name_vi, area_name_vi, period_code, basis_name_vi, agency_name_vi, found_text, expected_text, explanation_vi
from cross_findings
order by finding_code, indicator_code, area_code, period_code, basis, agency_code, expected_text
