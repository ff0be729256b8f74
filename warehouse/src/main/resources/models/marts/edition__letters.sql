with edition as (
  select * from run.edition
),
letterheads as (
  select letterheads.*
  from reference.letterheads
  cross join edition
  where valid_from <= cast(edition.as_of as date) and (valid_to is null or valid_to >= cast(edition.as_of as date))
),
-- A report that the regime addresses to nobody names its addressee itself.
addressees as (
  select agency_code, name_vi, short_name_vi, asked_vi from letterheads
  union all
  select '', '', '', ''
),
recipients as (
  select
    reports.report_code,
    string_agg(addressees.name_vi, '; ' order by reports.recipient_order) as recipient_vi,
    string_agg(addressees.short_name_vi, ', ' order by reports.recipient_order) as recipient_short_vi,
    max_by(addressees.asked_vi, -reports.recipient_order) as asked_vi
  from run.reports
  left join addressees on addressees.agency_code = reports.recipient_code
  group by reports.report_code
),
issuers as (
  select distinct report_code, issuer_code, source from run.reports
),
letters as (
  select
    edition.period_code,
    edition.edition_number,
    issuers.report_code,
    issuers.issuer_code,
    coalesce(replace(parents.lines_vi, ' | ', chr(10)), '') as parent_vi,
    replace(heads.lines_vi, ' | ', chr(10)) as issuer_vi,
    heads.name_vi as issuer_name_vi,
    heads.short_name_vi as issuer_short_vi,
    'BC-' || heads.symbol as symbol,
    heads.symbol as issuer_symbol,
    heads.place_vi,
    'năm ' || year(edition.as_of) as signing_year_vi,
    coalesce(documents.title_vi, 'chế độ thông tin, báo cáo') as basis_vi,
    recipients.recipient_vi,
    recipients.recipient_short_vi,
    recipients.asked_vi,
    replace(heads.signer_vi, ' | ', chr(10)) as authority_vi,
    replace(heads.copies_vi, ' | ', chr(10)) as copies_vi
  from issuers
  cross join edition
  join recipients on recipients.report_code = issuers.report_code
  left join reference.documents as documents on documents.code = issuers.source and coalesce(documents.binding_year, edition.year) = edition.year
  -- A body without a letterhead on that day leaves its columns empty, which the contract refuses.
  left join letterheads as heads on heads.agency_code = issuers.issuer_code
  left join letterheads as parents on parents.agency_code = heads.parent_code
)
select * from letters
