with headlines as (
  select * from core.fct_headline_counts
),
delivery as (
  select * from core.fct_delivery_counts
),
differences as (
  select * from core.fct_disagreement_counts
),
-- One heading a group and one sentence a numbered indicator; nothing is said of causes.
groups as (
  select 'results' as section, 10 + min(line_order) - 0.5 as place, 'EDITION' as subject_code, 'group ' || told.group_code as measure_code,
    coalesce(nullif(any_value(openings.opening_vi), ''), 'Về lĩnh vực khác:') as text_vi, '' as note_marks_text
  from core.fct_sentences as told
  left join reference.groups as openings on openings.code = told.group_code and openings.list = 'headline'
  group by told.group_code union all
  select 'results' as section, 10 + line_order as place, indicator_code, 'sentence', text_vi, note_marks_text from core.fct_sentences as told
),
-- What this edition replaces, and what changed by its kind.
changed as (
  select coalesce(string_agg(words_vi, '; ' order by kind_order), '') as words_vi from core.fct_change_kinds
),
replaced as (
  select
    'Báo cáo này là bản ' || edition_number || ', số liệu đến ' || vi_moment_words(as_of)
      || ', thay thế bản ' || replaced_number || ', số liệu đến ' || vi_moment_words(replaced_as_of) || '. ' as text_vi,
    'So với bản trước, không có số liệu, kết quả đánh giá, mục tiêu hay nội dung nào của đơn vị thay đổi.' as unchanged_vi
  from core.fct_replacement
),
replacing as (
  select
    'changes' as section,
    900 as place,
    'EDITION' as subject_code,
    'replaced' as measure_code,
    text_vi || case when words_vi = '' then unchanged_vi else 'So với bản trước, những nội dung sau thay đổi: ' || words_vi || '.' end as text_vi
  from replaced
  cross join changed
),
-- A report about one matter has no table of changes, and not all that changed is about it.
listed as (
  select
    'changes_listed' as section,
    901 as place,
    'EDITION' as subject_code,
    'replaced_listed' as measure_code,
    text_vi || case when words_vi = '' then unchanged_vi else 'Thay đổi của các báo cáo trong bản này được liệt kê ở phụ lục của báo cáo tình hình kinh tế - xã hội.' end as text_vi
  from replaced
  cross join changed
),
counts as (
  select
    'summary' as section,
    1 as place,
    'EDITION' as subject_code,
    'counts' as measure_code,
    text_vi
  from headlines
),
coverage as (
  select
    'limits' as section,
    1001 as place,
    'EDITION' as subject_code,
    'coverage' as measure_code,
    'Có ' || reported_count || '/' || owing_count || ' đơn vị đã báo cáo'
      || case when missing_count = 0 then '' else '; ' || count_words(missing_count) || ' đơn vị chưa báo cáo' || case when rejected_count = 0 then named_vi else '' end end
      || case when rejected_count = 0 then '' else '; ' || count_words(rejected_count) || ' đơn vị đã gửi nhưng bị trả lại, chưa gửi lại' || named_vi end
      || case when out_of_scope_count = 0 then '' else '; ' || count_words(out_of_scope_count) || ' đơn vị ' || out_of_scope_words_vi end || '.' as text_vi
  -- Few are named.
  from (select *, case when missing_count + rejected_count between 1 and 3 then ' (' || missing_names_vi || ')' else '' end as named_vi from delivery)
),
disagreeing as (
  select
    'limits' as section,
    1002 as place,
    'EDITION' as subject_code,
    'disagreements' as measure_code,
    case when disagreement_count = 0 then ''
      else 'Có ' || count_words(disagreement_count) || ' số liệu chưa thống nhất giữa các nguồn, giữa số báo cáo và số tính lại hoặc với báo cáo đã phát hành' end
      || case when disagreement_count = 0 or explained_count = 0 then '' else '; ' end
      || case when explained_count = 0 then '' else case when disagreement_count = 0 then 'Có ' else '' end || count_words(explained_count) || ' số liệu khác nhau đã có giải trình' end
      || '; từng chỗ được nêu ở phần ghi chú' || case when difference_count > disagreement_count + explained_count then ', một số liệu có thể ở nhiều ghi chú.' else '.' end as text_vi
  from differences
  cross join (select count(*) as difference_count from core.fct_disagreements)
  where explained_count + disagreement_count > 0
),
bounded as (
  select
    'limits' as section,
    1003 as place,
    'EDITION' as subject_code,
    'boundaries' as measure_code,
    'Địa giới thành phố thay đổi từ ngày ' || vi_date_words(began_on) || '; số có dấu ‡ được so sánh qua mốc này, phạm vi của từng số nêu ở phần ghi chú.' as text_vi
  from core.dim_city
  where exists (select 1 from core.fct_notes where kind = 'boundary')
),
redefined as (
  select
    'limits' as section,
    1004 as place,
    'EDITION' as subject_code,
    'definitions' as measure_code,
    'Khái niệm, phương pháp tính của ' || count_words(count(*)) || ' chỉ tiêu thay đổi so với cùng kỳ năm trước; số so cùng kỳ có dấu ‡, cách so sánh của từng chỉ tiêu nêu ở phần ghi chú.' as text_vi
  from core.fct_notes
  where kind = 'definition'
  having count(*) > 0
),
paragraphs as (
  select
    cast(row_number() over (order by said.place) as integer) as paragraph_order,
    said.section,
    said.subject_code,
    said.measure_code,
    said.text_vi,
    coalesce(said.note_marks_text, '') as note_marks_text
  from (from counts union all by name from groups union all by name from replacing union all by name from listed union all by name from coverage union all by name from disagreeing union all by name from bounded union all by name from redefined) as said
)
select * from paragraphs
