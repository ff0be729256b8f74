with edition as (
  select * from run.edition
),
next_year as (
  select words.* from core.fct_plan_words as words join edition on words.year = edition.year + 1
),
totals as (
  select
    edition.period_code,
    edition.edition_number,
    cast(edition.year as varchar) as year_text,
    cast(edition.year + 1 as varchar) as next_year_text,
    'Mục tiêu năm ' || (edition.year + 1) || ' lấy từ: ' || string_agg(distinct next_year.document_title_vi || case next_year.document_status
      when 'party_programme' then ' (chương trình của cấp ủy, không phải nghị quyết của HĐND)' when 'draft_resolution' then ' (dự thảo, chưa có số)' else '' end, '; ') || '.' as source_vi
  from edition
  join next_year on next_year.document_status <> 'press'
  group by edition.period_code, edition.edition_number, edition.year
)
select * from totals
