with edition as (
  select * from run.edition
),
delivery as (
  select * from core.fct_delivery
),
-- An agency that is silent now may have reported in another collection what is printed here, of the period or as its latest.
quoted as (
  select agency_code, collection_code from core.fct_results where value is not null
  union
  select latest.agency_code, latest.collection_code
  from core.fct_latest_texts as latest
  join core.fct_progress as progress using (indicator_code)
  where progress.latest_text_vi <> ''
),
carried as (
  select agency_code, listed_words(list(collection_words(collection_code) order by collection_position(collection_code)), ', ') as collections_vi
  from quoted
  where collection_code <> (select collection_code from edition)
  group by agency_code
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (
      order by agencies.agency_order, delivery.agency_code
    ) as integer) as line_order,
    delivery.agency_code,
    delivery.agency_name_vi,
    delivery.kind_name_vi,
    delivery.state_vi || case when delivery.state_code <> 'reported' and carried.agency_code is not null
      then '; số liệu in trong báo cáo lấy từ báo cáo kỳ ' || carried.collections_vi else '' end as state_vi,
    coalesce(vi_moment(delivery.accepted_at), '') as received_text,
    delivery.attempts_count,
    case when delivery.owed_count is null then '' else delivery.answered_count || '/' || delivery.owed_count end as answered_text,
    coalesce(vi_lateness(delivery.late_hours), '') as late_text,
    delivery.late_hours
  from delivery
  cross join edition
  left join carried using (agency_code)
  left join core.dim_agencies as agencies using (agency_code)
)
select * from printed
