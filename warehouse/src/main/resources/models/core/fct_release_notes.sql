with edition as (
  select * from run.edition
),
releases as (
  select * from core.fct_releases
),
-- What is used without a release; of what is not used, what no later release took the place of.
open_ones as (
  select state_code, agency_code, agency_name_vi, collection_code
  from releases
  where state_code = 'marked' and is_standing
  union
  select held.state_code, held.agency_code, held.agency_name_vi, held.collection_code
  from releases as held
  join edition using (collection_code)
  where held.state_code = 'held' and not exists (
    select 1 from releases as later
    where later.agency_code = held.agency_code and later.collection_code = held.collection_code
      and later.state_code = 'released' and later.received_at > held.received_at)
),
notes as (
  select
    cast(case state_code when 'held' then 1 else 2 end as integer) as note_order,
    case state_code
      when 'held' then 'Chưa sử dụng số liệu vì chưa được thủ trưởng đơn vị ký duyệt: '
      else 'Số liệu chưa được thủ trưởng đơn vị ký duyệt, kể cả nhiệm vụ, giải ngân và lời văn; số in của chỉ tiêu có ghi chú “chưa ký duyệt”: ' end
      || string_agg(agency_name_vi || ' (' || collection_words(collection_code) || ')', '; ' order by collection_code, agency_name_vi) || '.' as text_vi
  from open_ones
  group by state_code
)
select * from notes
