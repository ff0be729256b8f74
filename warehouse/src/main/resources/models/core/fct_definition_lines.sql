with edition as (
  select * from run.edition
),
versions as (
  select definitions.*, coalesce(agencies.agency_name_vi, definitions.owner_agency_code) as owner_name_vi
  from core.dim_definitions as definitions
  left join core.dim_agencies as agencies on agencies.agency_code = definitions.owner_agency_code
),
-- What was before, where it changed since the end of the year before: figures are compared with that year's.
changes as (
  select
    later.indicator_code,
    string_agg(
      'Trước ngày ' || vi_date(later.valid_from_date) || ': ' || concat_ws('; ',
        case when before.definition_vi <> later.definition_vi then 'khái niệm là “' || before.definition_vi || '”' end,
        case when before.unit_vi <> later.unit_vi then 'đơn vị tính là ' || before.unit_vi end,
        case when before.method_vi = later.method_vi then null when before.method_vi = '' then 'không nêu phương pháp tính' else 'phương pháp tính là “' || before.method_vi || '”' end,
        case when before.owner_name_vi <> later.owner_name_vi then 'cơ quan chịu trách nhiệm là ' || before.owner_name_vi end,
        case when later.is_break then 'số liệu không so sánh được với số liệu từ ngày này'
          when later.conversion = 1 then 'số liệu so sánh được với số liệu từ ngày này'
          else 'số liệu được nhân với hệ số ' || vi_number(later.conversion, 6) || ' để so sánh với số liệu từ ngày này' end) || '.',
      ' ' order by later.valid_from_date desc) as change_vi
  from versions as later
  join versions as before on before.indicator_code = later.indicator_code and before.version_number = later.version_number - 1
  cross join edition
  where later.valid_from_date > period_last_day(year_before(edition.period_code))
  group by later.indicator_code
),
lines as (
  select
    cast(row_number() over (order by indicators.list_code = 'followed', indicators.line_order, indicators.indicator_code) as integer) as line_order,
    indicators.number_text,
    indicators.indicator_code,
    indicators.indicator_name_vi,
    versions.unit_vi,
    versions.definition_vi,
    versions.method_vi,
    versions.owner_name_vi,
    vi_date(versions.valid_from_date) as valid_from_text,
    versions.document_title_vi,
    coalesce(changes.change_vi, '') as change_vi,
    versions.owner_agency_code
  from core.dim_indicators as indicators
  join versions using (indicator_code)
  left join changes using (indicator_code)
  where versions.valid_to_date is null
)
select * from lines
