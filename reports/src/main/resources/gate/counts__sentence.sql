-- The sentence that counts the verdicts of a year counts what the summary counts.
with words as (
  from (values ('vượt'), ('đạt'), ('không đạt'), ('chưa đánh giá')) as words(word_vi)
),
said as (
  select
    word_vi,
    text_vi,
    coalesce(cast(nullif(regexp_extract(text_vi, '(\d+) chỉ tiêu ' || word_vi || '[,.;]', 1), '') as integer), 0) as said_count
  from marts.edition__paragraphs
  cross join words
  where regexp_matches(text_vi, '^Trong \d+ chỉ tiêu')
),
counted as (
  select
    said.*,
    case word_vi
      when 'vượt' then exceeded_count
      when 'đạt' then met_count
      when 'không đạt' then not_met_count
      else not_assessed_count
    end as known_count
  from said
  cross join marts.edition__summary
)
select
  'câu “' || text_vi || '”' as place_vi,
  said_count || ' chỉ tiêu ' || word_vi as found_vi,
  known_count || ' chỉ tiêu ' || word_vi as expected_vi
from counted
where said_count <> known_count
