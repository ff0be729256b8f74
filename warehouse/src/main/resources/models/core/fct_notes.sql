with edition as (
  select * from run.edition
),
differences as (
  select indicator_code, area_code, period_code, basis, kind, disagreement_order as place, text_vi
  from core.fct_disagreements
),
-- What the rules across agencies found and no disagreement says already.
crossed as (
  select
    indicator_code, area_code, period_code, basis, 'finding' as kind, 100000 + finding_number as place,
    message_vi || case when explanation_vi = '' then '' else ' Giải trình: ' || explanation_vi end as text_vi
  from core.fct_collection_findings
  where is_printed
),
-- What cannot be right in the plan itself.
plan_findings as (
  select indicator_code, cast(plan_year as varchar) as period_code, 'plan' as basis, 'finding' as kind, 200000 + note_order as place, text_vi
  from core.fct_plan_findings
),
-- What is compared across a change of its definition, or is not, and what with an older figure than is known.
definitions as (
  select notes.indicator_code, results.period_code, results.basis, notes.kind, notes.note_order as place, notes.text_vi
  from (select *, 'definition' as kind from core.fct_definition_notes union all by name select *, 'finding' as kind from core.fct_base_notes) as notes
  join core.fct_results as results using (indicator_code)
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
    first_capital(string_agg(first_small(alone_words(indicators.indicator_name_vi, headlines.indicator_name_vi)) || ' ('
      || case when results.measured_to < period_last_day(results.period_code) then case when results.basis = 'end_of_period' then '' else measured_words(results.period_code, results.basis, indicators.aggregation_code) || ', số liệu ' end || 'đến ngày ' || vi_date(results.measured_to)
        else measured_words(results.period_code, results.basis, indicators.aggregation_code) end || ')', '; ' order by indicators.list_code = 'followed', indicators.line_order)) || ': ' || results.note as text_vi
  from core.fct_results as results
  join core.dim_indicators as indicators using (indicator_code)
  left join core.dim_indicators as headlines on headlines.indicator_code = indicators.headline_code and headlines.list_code = 'headline'
  where results.value is not null and results.note <> ''
  group by results.note
),
documents as (
  select
    '' as indicator_code,
    'source' as kind,
    0 as place,
    'Mục tiêu năm ' || targets.year || case when targets.document_status = 'press' then ' của chỉ tiêu ' || string_agg(first_small(indicators.indicator_name_vi), '; ' order by indicators.list_code = 'followed', indicators.line_order, indicators.indicator_code) else '' end || ': ' || document_words(targets.document_title_vi, targets.document_status)
      || case when targets.source_url = '' then '' else ', ' || targets.source_url end as text_vi
  from core.fct_targets as targets
  join core.dim_indicators as indicators using (indicator_code)
  group by targets.year, targets.document_title_vi, targets.document_status, targets.source_url
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
      'Tốc độ tăng so cùng kỳ là số đơn vị báo cáo; bảng có cột “tính lại” in thêm số tính lại từ hai kỳ; chỗ khác nhau có ghi chú. Số năm trước là số cả năm nếu mọi thành phần của chỉ tiêu đều có, nếu không là số ước thực hiện cả năm.'
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
  from differences union all by name from crossed union all by name from plan_findings union all by name from definitions union all by name from boundaries
  union all by name from releases union all by name from sources union all by name from documents union all by name from methods union all by name from projections union all by name from assumptions
),
notes as (
  select
    cast(row_number() over in_order as integer) as note_order,
    kind,
    indicator_code,
    -- Of the city alone: what a note says of a part of it is about no figure that is printed. A year and its estimate are one figure, held against one another.
    case when coalesce(area_code = (select area_code from core.dim_city), true) then coalesce(period_code, '') else '' end as period_code,
    coalesce(replace(basis, '_estimate', ''), '') as basis,
    case when kind in ('disagreement', 'finding', 'definition') and indicator_code <> ''
      then '[' || cast(row_number() over (partition by indicator_code <> '' order by kind_order, place, text_vi, indicator_code) as varchar) || ']'
      when kind = 'boundary' and place = 1 then '‡'
      else '' end as mark_text,
    text_vi
  from (select *, case kind when 'disagreement' then 1 when 'finding' then 2 when 'definition' then 3 when 'boundary' then 4 when 'release' then 5 when 'source' then 6 else 7 end as kind_order from gathered)
  window in_order as (order by kind_order, place, text_vi, indicator_code)
)
select * from notes
