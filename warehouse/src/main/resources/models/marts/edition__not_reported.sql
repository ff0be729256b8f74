with edition as (
  select * from run.edition
),
delivery as (
  select * from core.fct_delivery
),
lines as (
  select * from core.fct_scorecard_lines
),
-- Who has sent what nobody has released, and nothing else.
held as (
  select distinct releases.agency_code
  from core.fct_releases as releases
  join edition using (collection_code)
  where releases.is_agency_held
),
-- Owed in this period and not answered; what is not owed has another status.
missing as (
  select
    lines.*,
    coalesce(agencies.agency_name_vi, lines.owner_agency_code) as owner_name_vi,
    case
      when held.agency_code is not null then 'đơn vị đã gửi báo cáo nhưng chưa ký duyệt nên số liệu chưa được sử dụng'
      when delivery.state_code = 'reported' then 'đơn vị đã gửi báo cáo nhưng không có số liệu của chỉ tiêu này'
      when delivery.state_code = 'out_of_scope' then delivery.state_vi
      when delivery.state_code in ('missing', 'rejected') then 'đơn vị ' || delivery.state_vi
      else 'kỳ này không có đơn vị phải báo cáo'
    end || case when progress.latest_text_vi = '' then '' else '; gần nhất ' || progress.latest_text_vi end as missing_reason_vi
  from lines
  join core.fct_progress as progress using (indicator_code)
  left join core.dim_agencies as agencies on agencies.agency_code = lines.owner_agency_code
  left join delivery on delivery.agency_code = lines.owner_agency_code
  left join held on held.agency_code = lines.owner_agency_code
  where not lines.is_heading
    and lines.status_code = 'L'
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by missing.line_order) as integer) as line_order,
    missing.number_text,
    missing.indicator_code,
    alone_words(missing.indicator_name_vi, headlines.indicator_name_vi) as indicator_name_vi,
    missing.owner_name_vi,
    missing.missing_reason_vi as reason_vi
  from missing
  left join core.dim_indicators as headlines on headlines.indicator_code = missing.headline_code
  cross join edition
)
select * from printed
