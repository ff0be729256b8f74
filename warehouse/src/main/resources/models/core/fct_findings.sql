with findings as (
  select * from landed.findings
),
named as (
  select
    cast(row_number() over (
      partition by findings.submission_sha256, findings.agency_code, findings.collection_code, findings.received_at
      order by findings.severity, findings.sheet, findings.cell, findings.finding_code, findings.found, findings.message_vi
    ) as integer) as finding_number,
    findings.submission_sha256,
    findings.agency_code,
    coalesce(agencies.agency_name_vi, findings.agency_code) as agency_name_vi,
    findings.collection_code,
    findings.received_at,
    findings.finding_code,
    findings.severity as severity_code,
    findings.sheet,
    findings.cell,
    findings.found as found_text,
    findings.expected as expected_text,
    findings.message_vi,
    findings.message_en,
    coalesce(submissions.is_standing, false) as is_standing
  from findings
  left join core.dim_agencies as agencies using (agency_code)
  left join landed.submissions as submissions
    on submissions.submission_sha256 = findings.submission_sha256
    and submissions.agency_code = findings.agency_code
    and submissions.collection_code = findings.collection_code
    and submissions.received_at = findings.received_at
)
select * from named
