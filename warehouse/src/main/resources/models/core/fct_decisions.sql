with edition as (
  select * from run.edition
),
warnings as (
  select * from core.fct_warnings where kind_code <> 'insufficient'
),
lines as (
  select * from core.fct_scorecard_lines
),
failing as (
  select headline_code, list(first_small(indicator_name_vi) order by line_order) as names
  from lines
  where level = 1 and is_principal and verdict_code = 'not_met'
  group by headline_code
),
-- When the year is over, what it did not reach is decided on first.
missed as (
  select
    'missed' as kind_code,
    lines.indicator_code as subject_code,
    lines.indicator_name_vi as subject_vi,
    lines.line_order as place,
    lines.indicator_name_vi || ' không đạt'
      || case when lines.result_value is null then coalesce(' ở ' || listed_words(failing.names, '; '), '')
        else ': ' || figure_words(lines.result_text, lines.unit_vi, lines.status_code, 'đạt ') || case when lines.plan_words_vi = '' then '' else ', ' || lines.plan_words_vi end end
      || '; cần giải pháp cho năm ' || (edition.year + 1) as text_vi,
    -- The agency answers for the figure, and not for what is to be done.
    coalesce('theo số liệu của ' || agencies.agency_name_vi, '') as agency_name_vi,
    sentences.note_marks_text
  from lines
  join edition on edition.is_whole_year
  left join core.fct_sentences as sentences on sentences.indicator_code = lines.indicator_code
  left join failing on failing.headline_code = lines.indicator_code
  left join core.dim_agencies as agencies on agencies.agency_code = lines.owner_agency_code
  where lines.level = 0 and lines.headline_verdict_code = 'not_met'
),
-- Several projects are one thing to decide on, and what was not reported again says of which day it is.
dated as (
  select agency_code || ' ' || line_code as subject_code, measured_to, max(measured_to) over () as last_on from core.fct_disbursement_pace
),
projects as (
  select
    'disbursement' as kind_code,
    'DISBURSEMENT' as subject_code,
    'Giải ngân vốn đầu tư công' as subject_vi,
    min(warning_order) as warning_order,
    count_words(count(*)) || ' dòng dự án theo nguồn vốn chậm so với thời gian giải ngân đã qua; nếu giữ tốc độ bình quân, số vốn không giải ngân hết ước ' || vi_number(sum(money_billion_vnd), 2)
      || ' tỷ đồng, lớn nhất là ' || arg_min(dated_name(shortened(subject_vi, 60), measured_to, last_on) || ' của ' || agency_name_vi, warning_order) as told_vi,
    '' as agency_name_vi
  from warnings
  left join dated using (subject_code)
  where kind_code = 'disbursement'
  having count(*) > 1
),
told as (
  select
    kind_code, subject_code, subject_vi, warning_order,
    -- What is projected to fall short is told by that, where the time gone alone would show it ahead.
    case when shortfall_percent is not null then reached_vi || '; ' || projected_vi else trim(reached_vi || ' ' || elapsed_vi) end as told_vi,
    -- Who owns a figure tells it; who has a project or a task answers for it.
    case when kind_code = 'flow' then coalesce('theo số liệu của ' || nullif(agency_name_vi, ''), '') else agency_name_vi end as agency_name_vi
  from warnings
  where kind_code not in (select kind_code from projects)
  union all by name
  select * from projects
),
-- The gravest of each kind before a second of one.
warned as (
  select
    kind_code, told.subject_code, subject_vi,
    10000 * row_number() over (partition by kind_code order by warning_order) + warning_order as place,
    -- A long name is shortened: the first page has room for three, the annex has it whole.
    shortened(subject_vi, 90) || ': ' || told_vi as text_vi,
    agency_name_vi,
    marks.note_marks_text
  from told
  left join core.fct_place_marks as marks on marks.place_code = 'warning' and marks.subject_code = told.subject_code
),
-- Three at most, and no more than the first page has room for below what else stands there; the annex of warnings has all.
gathered as (
  select found.* replace (coalesce(note_marks_text, '') as note_marks_text), row_number() over (order by place) as number
  from (from missed union all by name from warned) as found
  cross join core.fct_first_page as page
  qualify number <= 3 and (number = 1 or sum(text_lines(length(text_vi || ' ' || coalesce(note_marks_text, '')) + length(agency_name_vi) + 6)) over (order by place) <= page.decision_line_count)
),
-- What was chosen stands in the order of the annex.
ordered as (
  select gathered.* replace (row_number() over (order by kind_code <> 'missed', place % 10000) as number) from gathered
),
printed as (
  select
    cast(number as integer) as line_order,
    kind_code,
    subject_code,
    subject_vi,
    -- One alone needs no letter.
    case when count(*) over () = 1 then '' else chr(cast(96 + number as integer)) || ') ' end || text_vi
      || case when agency_name_vi = '' then '' else ' (' || agency_name_vi || ')' end || '.' as text_vi,
    note_marks_text
  from ordered
)
select * from printed
