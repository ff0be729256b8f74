with edition as (
  select * from run.edition
),
indicators as (
  select * from core.dim_indicators
),
differences as (
  select indicator_code, kind, disagreement_order as place, text_vi
  from core.fct_disagreements
),
-- What the rules across agencies found and no disagreement says already.
crossed as (
  select
    indicator_code, 'finding' as kind, 100000 + finding_number as place,
    message_vi || case when explanation_vi = '' then '' else ' Giải trình: ' || explanation_vi end as text_vi
  from core.fct_collection_findings
  where is_printed
),
-- What cannot be right in the plan itself; of another year's it concerns no row that is printed here.
plan_findings as (
  select
    case when plan_year = edition.year then indicator_code else '' end as indicator_code,
    'finding' as kind,
    200000 + note_order as place,
    text_vi
  from core.fct_plan_findings
  cross join edition
),
-- What is compared across a change of its definition, or is not.
definitions as (
  select indicator_code, 'definition' as kind, note_order as place, text_vi from core.fct_definition_notes
),
-- What is compared across a reorganisation of the city.
boundaries as (
  select '' as indicator_code, 'boundary' as kind, note_order as place, text_vi
  from core.fct_boundary_notes
),
-- Whose figures the heads of their agencies have not released.
releases as (
  select '' as indicator_code, 'release' as kind, note_order as place, text_vi from core.fct_release_notes
),
-- What the agencies wrote beside the figures that are printed here: where they come from.
sources as (
  select
    '' as indicator_code,
    'source' as kind,
    min(indicators.line_order) as place,
    first_capital(string_agg(first_small(indicators.indicator_name_vi) || ' (' || period_words(results.period_code, results.basis) || ')', '; ' order by indicators.list_code = 'followed', indicators.line_order)) || ': ' || results.note as text_vi
  from core.fct_results as results
  join indicators using (indicator_code)
  where results.value is not null and results.note <> ''
  group by results.note
),
documents as (
  select
    '' as indicator_code,
    'source' as kind,
    0 as place,
    'Mục tiêu năm ' || targets.year || ': ' || document_words(targets.document_title_vi, targets.document_status)
      || case when targets.source_url = '' then '' else ', ' || targets.source_url end as text_vi
  from core.fct_targets as targets
  group by all
),
methods as (
  select
    '' as indicator_code,
    'method' as kind,
    unnest([1, 2, 3, 4]) as place,
    unnest([
      'Ký hiệu: “…” là chưa có báo cáo; “-” là không phát sinh hoặc không theo dõi trong kỳ; (ước) là ước thực hiện; (sb) là số sơ bộ; (db) là số dự báo; “*” là số thay thế; “‡” là số có thay đổi phạm vi. Số 0 là số liệu thật.',
      'Số liệu có chữ “hơn”, “gần”, “khoảng” được hiểu là một khoảng bằng một đơn vị của chữ số khác không cuối cùng; chỉ đánh giá khi cả khoảng nằm về một phía của mục tiêu.',
      case when edition.is_whole_year
        then 'Đánh giá được tính từ số đã làm tròn như in trong báo cáo; một chỉ tiêu lớn không đạt khi có một thành phần chủ yếu không đạt.'
        else 'Kỳ báo cáo chưa trọn năm nên chỉ nêu tiến độ, không đánh giá đạt hay không đạt.' end,
      'Tốc độ tăng so cùng kỳ là số đơn vị báo cáo; số tính lại từ hai kỳ được in bên cạnh, chỗ khác nhau có ghi chú. Số năm trước là số cả năm nếu mọi thành phần của chỉ tiêu đều có, nếu không là số ước thực hiện cả năm.'
    ]) as text_vi
  from edition
),
-- How what is projected was reckoned, said once for all lines of a kind.
projections as (
  select
    '' as indicator_code,
    'method' as kind,
    5 as place,
    'Cách dự báo' || case kind_code when 'disbursement' then ' giải ngân' else ' chỉ tiêu' end || ': '
      || case when count(distinct method_vi) = 1 then any_value(method_vi) || '.'
        else 'theo từng dòng, nêu trong tệp số liệu kèm theo.' end as text_vi
  from core.fct_warnings
  where method_vi <> ''
  group by case kind_code when 'disbursement' then ' giải ngân' else ' chỉ tiêu' end
),
-- What is assumed of figures and deadlines, before all that is explained.
assumptions as (
  select '' as indicator_code, 'method' as kind, note_order - 100 as place, text_vi from core.fct_deadline_notes
),
gathered as (
  from differences union all from crossed union all from plan_findings union all from definitions union all from boundaries union all from releases
  union all from sources union all from documents union all from methods union all from projections union all from assumptions
),
notes as (
  select
    cast(row_number() over in_order as integer) as note_order,
    kind,
    indicator_code,
    case when kind in ('disagreement', 'finding', 'definition') and indicator_code <> ''
      then '[' || cast(row_number() over (partition by indicator_code <> '' order by kind_order, place, text_vi, indicator_code) as varchar) || ']'
      when kind = 'boundary' and place = 1 then '‡'
      else '' end as mark_text,
    text_vi
  from (select *, case kind when 'disagreement' then 1 when 'finding' then 2 when 'definition' then 3 when 'boundary' then 4 when 'release' then 5 when 'source' then 6 else 7 end as kind_order from gathered)
  window in_order as (order by kind_order, place, text_vi, indicator_code)
)
select * from notes
