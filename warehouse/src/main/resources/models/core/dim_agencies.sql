with agencies as (
  select * from reference.agencies
),
named as (
  select
    code as agency_code,
    name_vi as agency_name_vi,
    name_vi || case when valid_to < (select window_to from run.edition) then ', hoạt động đến ' || vi_date(valid_to) else '' end as standing_name_vi,
    kind as kind_code,
    case kind
      when 'department' then 'Sở, ban, ngành'
      when 'district' then 'Ủy ban nhân dân quận, huyện'
      when 'commune' then 'Ủy ban nhân dân xã, phường'
      when 'agency' then 'Cơ quan, đơn vị'
      when 'central' then 'Cơ quan Trung ương trên địa bàn'
      when 'party' then 'Cơ quan Đảng, đoàn thể'
      else 'Cơ quan khác'
    end as kind_name_vi,
    -- Protocol: departments, offices of the ministries, districts and communes, then the others.
    cast(row_number() over (
      order by
        case kind when 'body' then 0 when 'department' then 1 when 'central' then 2 when 'district' then 3 else 4 end,
        protocol nulls last, name_vi, code, valid_from
    ) as integer) as agency_order,
    reports as is_reporting,
    valid_from as valid_from_date,
    valid_to as valid_to_date
  from agencies
)
select * from named
