with edition as (
  select * from run.edition
),
changes as (
  select changes.*, lists.is_counted, list_position(string_split(lists.measure_codes, ' '), changes.measure_code) as measure_place, indicators.unit_vi
  from core.fct_changes as changes
  join core.printed_lists as lists using (list_code)
  left join core.dim_indicators as indicators on indicators.indicator_code = changes.indicator_code and changes.list_code in ('scorecard', 'followed')
),
-- A thing to decide on that only stands elsewhere is told by its letters.
lettered as (
  select *, list_code = 'decisions' and old_text[2:3] = ') ' and old_text[2:] = new_text[2:] as has_another_letter from changes
),
-- A line is told by every text of it that changed, its figure and verdict first, each on a line of its own: pages break +0,11 after its comma.
weighed as (
  select
    *,
    coalesce(measure_place, list_position(['results', 'difficulties', 'causes', 'proposals'], measure_code), 0) as measure_order,
    case when old_text = '' then 'chưa có' when has_another_letter then left(old_text, 2) when list_code = 'narratives' then 'có nội dung' else old_text end as old_shown,
    case when new_text = '' then 'không còn' when has_another_letter then left(new_text, 2) when list_code <> 'narratives' then new_text when old_text = '' then 'có nội dung' else 'nội dung khác' end as new_shown
  from lettered
),
-- What an agency wrote is one line for all sections to which the same happened; what is counted has a line for each count.
parted as (
  select *,
    case when list_code = 'narratives' then old_shown || ' ' || new_shown when is_counted then measure_code else '' end as part_code,
    -- Of an agency's sending so much may change that each number needs its name beside it.
    list_code = 'delivery' and count(*) over (partition by list_code, indicator_code) > 1 as is_named,
    case when measure_code in ('coverage', 'late') then '' else first_small(measure_name_vi) || ' ' end as name_vi
  from weighed
),
lines as (
  select
    min(line_order) as line_order,
    indicator_name_vi || case when coalesce(any_value(unit_vi), '') = '' then '' else ' (' || any_value(unit_vi) || ')' end as indicator_name_vi,
    case when is_named then 'Tình hình nộp báo cáo' else string_agg(measure_name_vi, ';' || chr(10) order by measure_order, line_order) end as measure_name_vi,
    case when list_code = 'narratives' then any_value(old_shown)
      when is_named then coalesce(string_agg(name_vi || old_shown, ';' || chr(10) order by measure_order, line_order) filter (old_text <> ''), 'chưa có')
      else string_agg(old_shown, ';' || chr(10) order by measure_order, line_order) end as old_text,
    case when list_code = 'narratives' then any_value(new_shown) else string_agg(case when is_named then name_vi else '' end || new_shown, ';' || chr(10) order by measure_order, line_order) end as new_text,
    -- The figure and the target may have a reason each; from these the rest follows.
    coalesce(nullif(concat_ws('; ', any_value(reason_vi) filter (measure_code = 'result'), any_value(reason_vi) filter (measure_code = 'plan')), ''),
      arg_min(reason_vi, measure_order * 10000 + line_order)) as reason_vi
  from parted
  group by list_code, indicator_code, indicator_name_vi, part_code, is_named
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by lines.line_order) as integer) as line_order,
    lines.indicator_name_vi,
    lines.measure_name_vi,
    lines.old_text,
    lines.new_text,
    lines.reason_vi
  from lines
  cross join edition
)
select * from printed
