with edition as (
  select * from run.edition
),
replaced as (
  select
    edition.edition_number,
    edition.as_of,
    replaced.edition_number as replaced_number,
    replaced.as_of as replaced_as_of
  from previous.edition as replaced
  cross join edition
)
select * from replaced
