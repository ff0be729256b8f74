with edition as (
  select * from run.edition
),
next_year as (
  select words.* from core.fct_plan_words as words join edition on words.year = edition.year + 1
),
documents as (
  select distinct document_words(document_title_vi, document_status) as document_vi
  from next_year
  where document_status <> 'press'
),
totals as (
  select
    edition.period_code,
    edition.edition_number,
    cast(edition.year as varchar) as year_text,
    'Mục tiêu năm ' || (edition.year + 1) || ' lấy từ: ' || string_agg(documents.document_vi, '; ' order by documents.document_vi) || '.' as source_vi
  from edition
  cross join documents
  group by edition.period_code, edition.edition_number, edition.year
)
select * from totals
