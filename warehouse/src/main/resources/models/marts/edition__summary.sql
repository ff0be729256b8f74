with edition as (
  select * from run.edition
),
delivery as (
  select * from core.fct_delivery_counts
),
differences as (
  select * from core.fct_disagreement_counts
),
headlines as (
  select * from core.fct_headline_counts
),
page as (
  select * from core.fct_first_page
),
quotation as (
  select coalesce(string_agg('Trích ' || document || ', ' || item || ': “' || text_vi || '”. Đây là số của văn bản được trích, không phải kết quả đánh giá của báo cáo này.', ' ' order by document, item), '') as text_vi
  from reference.quotations
  join edition using (year)
  where edition.is_whole_year
),
documents as (
  select distinct document_words(document_title_vi, document_status) as document_vi
  from core.fct_targets
  join core.dim_indicators using (indicator_code)
  where list_code = 'headline' and document_status <> 'press'
),
plans as (
  select coalesce('Mục tiêu của năm lấy từ: ' || string_agg(document_vi, '; ' order by document_vi) || '.', '') as text_vi
  from documents
),
assumed as (
  select coalesce(string_agg(text_vi, ' ' order by note_order), '') as text_vi, case when bool_or(is_assumption) then '(hạn giả định)' else '' end as mark_vi from core.fct_deadline_notes
),
summary as (
  select
    edition.period_code,
    edition.edition_number,
    edition.period_name_vi,
    edition.window_from,
    edition.window_to,
    edition.as_of,
    edition.marking_vi,
    edition.is_whole_year,
    cast(edition.year + 1 as varchar) as next_year_text,
    delivery.owing_count,
    delivery.reported_count,
    delivery.out_of_scope_count,
    delivery.missing_names_vi,
    page.coverage_text_vi,
    cast(differences.disagreement_count as integer) as disagreement_count,
    headlines.headline_count,
    headlines.with_figures_count,
    'có số liệu ' || headlines.with_figures_count || '/' || headlines.headline_count || ' chỉ tiêu' as with_figures_text_vi,
    case when edition.is_whole_year then headlines.met_count end as met_count,
    case when edition.is_whole_year then headlines.exceeded_count end as exceeded_count,
    case when edition.is_whole_year then headlines.not_met_count end as not_met_count,
    case when edition.is_whole_year then headlines.not_assessed_count end as not_assessed_count,
    case when not edition.is_whole_year then headlines.on_pace_count end as on_pace_count,
    case when not edition.is_whole_year then headlines.behind_count end as behind_count,
    case when not edition.is_whole_year then headlines.at_target_count end as at_target_count,
    case when not edition.is_whole_year then headlines.off_target_count end as off_target_count,
    quotation.text_vi as quotation_text_vi,
    plans.text_vi as plan_document_text_vi,
    assumed.text_vi as deadline_note_vi,
    assumed.mark_vi as deadline_mark_vi,
    page.since_january_vi,
    page.edition_words_vi
  from edition
  cross join delivery
  cross join differences
  cross join headlines
  cross join page
  cross join quotation
  cross join plans
  cross join assumed
)
select * from summary
