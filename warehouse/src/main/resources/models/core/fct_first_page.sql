with edition as (
  select
    *,
    '; ' || case when edition_number = 1 then '' else 'bản ' || edition_number || ', ' end || 'số liệu nhận đến ngày ' || vi_date(cast(as_of as date)) as edition_words_vi,
    case when first_month = 1 then '' else last_month || chr(160) || 'tháng' end as since_january_vi
  from run.edition
),
delivery as (
  select * from core.fct_delivery_counts
),
differences as (
  select * from core.fct_disagreement_counts
),
coverage as (
  select
    delivery.reported_count || '/' || delivery.owing_count || ' đơn vị đã báo cáo'
      || case when delivery.missing_count = 0 then '' else ', ' || count_words(delivery.missing_count) || ' đơn vị chưa báo cáo' end
      || case when delivery.rejected_count = 0 then '' else ', ' || count_words(delivery.rejected_count) || ' đơn vị bị trả lại báo cáo' end
      || case when delivery.out_of_scope_count = 0 then '' else ', ' || count_words(delivery.out_of_scope_count) || ' đơn vị ' || delivery.out_of_scope_words_vi end
      || case when differences.disagreement_count = 0 then '' else '; ' || count_words(differences.disagreement_count) || ' số liệu chưa thống nhất' end as coverage_text_vi
  from delivery
  cross join differences
),
-- By the letters that go into a line of each column of the first page's table.
key_figures as (
  select coalesce(sum(greatest(line_count(length(name_vi), 28), line_count(length(plan_text), 12), line_count(length(state_vi), 18), line_count(length(owner_name_vi), 15))), 0) as line_count
  from core.fct_key_figures
),
-- Of the page's lines of text its head leaves 26; five lines of the table, whose letters are smaller, take four of them, one is a second of its head. The opening has 176 letters of its own.
page as (
  select
    coverage.coverage_text_vi,
    edition.edition_words_vi,
    edition.since_january_vi,
    cast(26 - line_count(4 * (key_figures.line_count + least(length(edition.since_january_vi), 1)), 5) - text_lines(176 + length(coverage.coverage_text_vi) + length(edition.edition_words_vi)) - text_lines(length(headlines.text_vi)) as integer) as decision_line_count
  from coverage
  cross join edition
  cross join key_figures
  cross join core.fct_headline_counts as headlines
)
select * from page
