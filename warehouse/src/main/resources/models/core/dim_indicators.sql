with recursive indicators as (
  select * from reference.indicators
),
-- The list of the plan of the edition's year.
lines as (
  select * from reference.lines
),
groups as (
  select * from reference.groups
),
-- An indicator's headline is the topmost of its parents.
families as (
  select indicator as code, indicator as headline_code from lines where parent = ''
  union all
  select child.indicator, families.headline_code
  from lines as child
  join families on families.code = child.parent
),
worded as (
  select
    indicators.code as indicator_code,
    lines.number as number_text,
    lines.parent as parent_code,
    families.headline_code,
    lines.list as list_code,
    coalesce(lines.line_order, 0) as line_order,
    lines.group as group_code,
    coalesce(groups.name_vi, lines.group) as group_name_vi,
    indicators.name_vi as indicator_name_vi,
    indicators.unit as unit_code,
    indicators.unit_vi,
    indicators.direction as direction_code,
    indicators.nature as nature_code,
    indicators.aggregation as aggregation_code,
    indicators.frequency as frequency_code,
    coalesce(answering.answering_agency_code, indicators.owner) as owner_agency_code,
    coalesce(lines.principal, false) as is_principal,
    indicators.nature = 'none' as is_heading,
    indicators.code = families.headline_code as is_headline,
    coalesce(indicators.decimals, 2) as decimals
  from indicators
  join lines on lines.indicator = indicators.code
  join families using (code)
  left join groups on groups.code = lines.group and groups.list = lines.list
  left join core.map_answering as answering
    on answering.agency_code = indicators.owner and answering.work_code = indicators.code
)
select * from worded
