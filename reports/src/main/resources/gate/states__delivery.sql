-- Nothing is said to have arrived where nothing did, and nothing of a day after the edition's instant.
with delivery as (
  select
    *,
    list_max([strptime(day, '%d/%m/%Y') for day in regexp_extract_all(received_text, '\d{1,2}/\d{1,2}/\d{4}')]) as received_on
  from marts.edition__delivery
)
select
  'tình hình nộp báo cáo: ' || agency_name_vi as place_vi,
  state_vi || ' ' || received_text as found_vi,
  'nhận trước ' || strftime(summary.as_of, '%d/%m/%Y') as expected_vi
from delivery
cross join marts.edition__summary as summary
where received_on > summary.as_of or (starts_with(state_vi, 'đã báo cáo') and received_on is null)
