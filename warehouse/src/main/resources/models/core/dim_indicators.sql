with recursive indicators as (
  select * from reference.indicators
),
-- An indicator's headline is the topmost of its parents.
families as (
  select code, code as headline_code from indicators where parent = ''
  union all
  select child.code, families.headline_code
  from indicators as child
  join families on families.code = child.parent
),
worded as (
  select
    indicators.code as indicator_code,
    indicators.number as number_text,
    indicators.parent as parent_code,
    families.headline_code,
    indicators.list as list_code,
    coalesce(indicators.list_order, 0) as line_order,
    indicators.group as group_code,
    case indicators.group
      when 'economic' then 'I. KINH TẾ'
      when 'social' then case when indicators.list = 'headline' then 'II. XÃ HỘI' else 'Xã hội' end
      when 'environment' then 'III. MÔI TRƯỜNG'
      when 'security' then 'IV. QUỐC PHÒNG - AN NINH'
      when 'output' then 'Tổng sản phẩm'
      when 'industry' then 'Công nghiệp'
      when 'trade' then 'Thương mại, xuất nhập khẩu'
      when 'prices' then 'Giá cả'
      when 'investment' then 'Đầu tư'
      when 'enterprises' then 'Doanh nghiệp'
      when 'tourism' then 'Du lịch'
      when 'agriculture' then 'Nông nghiệp'
      when 'budget' then 'Ngân sách'
      else indicators.group
    end as group_name_vi,
    indicators.name_vi as indicator_name_vi,
    indicators.unit as unit_code,
    indicators.unit_vi,
    indicators.direction as direction_code,
    indicators.nature as nature_code,
    indicators.frequency as frequency_code,
    coalesce(answering.answering_agency_code, indicators.owner) as owner_agency_code,
    coalesce(indicators.principal, false) as is_principal,
    indicators.nature = 'none' as is_heading,
    indicators.code = families.headline_code as is_headline,
    coalesce(indicators.decimals, 2) as decimals
  from indicators
  join families using (code)
  left join core.map_answering as answering
    on answering.agency_code = indicators.owner and answering.work_code = indicators.code
)
select * from worded
