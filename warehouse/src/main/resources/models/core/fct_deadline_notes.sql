with edition as (
  select * from run.edition
),
-- What the home says of its own figures, such as what a demonstration assumes, when deliveries came among it.
markings as (
  select 0 as place, marking_note_vi as text_vi from edition
),
-- By what the deadlines of the year are assumed, where no document of the year says them.
assumed as (
  select distinct 1 as place, duties.assumed_vi as text_vi
  from landed.duties as duties
  join edition on left(duties.collection_code, 4) = cast(edition.year as varchar)
),
notes as (
  select cast(row_number() over (order by place, text_vi) as integer) as note_order, text_vi, place = 1 as is_assumption
  from (from markings union all from assumed)
  where coalesce(text_vi, '') <> ''
)
select * from notes
