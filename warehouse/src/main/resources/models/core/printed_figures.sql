with edition as (
  select * from run.edition
),
city as (
  select * from core.dim_city
),
-- The cell that a line's own figure comes from.
cells as (
  select 'scorecard' as list_code, indicator_code, sheet || '!' || cell || ' (' || left(submission_sha256, 8) || ')' as cell_text
  from core.fct_scorecard_lines where submission_sha256 <> ''
  union all
  select 'followed', indicator_code, sheet || '!' || cell || ' (' || left(submission_sha256, 8) || ')'
  from core.fct_followed_lines where submission_sha256 <> ''
  union all
  select 'latest', indicator_code, cell_text
  from core.fct_latest_texts
  union all
  select 'own', indicator_code, cell_text
  from core.fct_own_figures
  union all
  select 'task_lines', lead_agency_code || ' ' || task_code, sheet || '!' || cell || ' (' || left(submission_sha256, 8) || ')'
  from core.fct_task_progress where submission_sha256 <> ''
),
-- How the comparison with the year before is reckoned, with the base that was used.
compared as (
  select
    figures.list_code,
    changes.indicator_code,
    any_value(figures.reported_yoy_percent) is not null as is_reported,
    string_agg(changes.formula_vi || ': ' || changes.input_cells_text, '; ' order by changes.measure_code) as formula_text
  from (
    select unnest(['scorecard', 'followed']) as list_code, indicator_code, period_code, basis, reported_yoy_percent from core.fct_results
    union all
    select 'own', indicator_code, said_period_code, said_basis, reported_yoy_percent from core.fct_own_figures) as figures
  join city on true
  join core.fct_derived_changes as changes
    on changes.indicator_code = figures.indicator_code and changes.area_code = city.area_code
    and changes.period_code = figures.period_code and changes.basis = figures.basis
  where changes.measure_code in ('yoy_percent', 'yoy_points')
  group by figures.list_code, changes.indicator_code
),
texts as (
  select
    texts.* exclude (period_code, edition_number),
    case
      when texts.list_code = 'delivery' then 'biên nhận và kết quả kiểm tra của các lần gửi'
      when texts.list_code = 'narratives' then 'lời của đơn vị (' || left(texts.submission_sha256, 8) || ')'
      when texts.list_code = 'counts' then 'đếm: core.fct_delivery_counts, core.fct_disagreement_counts, core.fct_headlines'
      when texts.list_code = 'tasks' then 'đếm nhiệm vụ theo trạng thái: core.fct_task_progress'
      when texts.list_code = 'disbursements' then 'cộng các dòng có kế hoạch vốn năm và số giải ngân: core.fct_disbursement_pace'
      when texts.list_code = 'decisions' then 'kết quả của cả năm, cảnh báo nặng nhất: core.fct_scorecard_lines, core.fct_warnings'
      when texts.measure_code = 'same_period_computed' or (texts.measure_code = 'same_period' and not compared.is_reported) then coalesce(compared.formula_text, '')
      when texts.measure_code = 'same_period' then 'số đơn vị báo cáo' || coalesce(': ' || cells.cell_text, '')
      when texts.measure_code = 'plan' then 'kế hoạch năm: core.fct_targets'
      when texts.measure_code = 'next_plan' then 'kế hoạch năm sau: core.fct_plan_words'
      when texts.measure_code = 'result' or texts.list_code = 'task_lines' then coalesce(cells.cell_text, '')
      else 'kết quả so với mục tiêu' || coalesce(': ' || cells.cell_text, '')
    end as made_of_text
  from core.printed_texts as texts
  left join cells using (list_code, indicator_code)
  left join compared using (list_code, indicator_code)
  -- These say themselves of which cells they are made.
  where texts.list_code not in ('administration', 'disbursement_lines')
),
-- What the table of changes says, entry by entry.
changes as (
  select
    14000 + line_order as line_order, indicator_code, indicator_name_vi, 'changes' as list_code,
    list_code || ' ' || measure_code as measure_code, measure_name_vi,
    old_text || ' → ' || new_text as printed_text, '' as submission_sha256, reason_vi as made_of_text
  from core.fct_changes
  union all
  select 14000, 'EDITION', 'Nội dung thay đổi', 'changes', 'kind ' || kind_code, 'Số dòng thay đổi', words_vi, '', 'đếm: core.fct_changes'
  from core.fct_change_kinds
),
-- A text is the same text whoever else writes it, so it is told by itself: by where its digest begins, or by all of it where another begins alike.
told as (
  select
    13500 + line_order as line_order, 'EDITION' as indicator_code, group_name_vi as indicator_name_vi, 'told' as list_code,
    section_code || ' ' || left(md5(text_vi), case when count(*) over (partition by section_code, left(md5(text_vi), 8)) = 1 then 8 else 32 end) as measure_code, 'Đơn vị nêu' as measure_name_vi, agencies_vi as printed_text,
    '' as submission_sha256, 'đếm: ' || cells_text as made_of_text
  from core.fct_told
),
printed as (
  select edition.period_code, edition.edition_number, figures.* replace (cast(figures.line_order as integer) as line_order)
  from (from texts union all by name from core.printed_words union all by name from core.printed_pictures union all by name from core.printed_administration union all by name from changes union all by name from told) as figures
  cross join edition
)
select * from printed
