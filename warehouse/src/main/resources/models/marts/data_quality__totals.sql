with edition as (
  select * from run.edition
),
delivery as (
  select * from core.fct_delivery_counts
),
answers as (
  select sum(answered_count) as answered_count, sum(owed_count) as owed_count from core.fct_delivery
),
workbooks as (
  select
    coalesce(sum(workbook_count), 0) as workbook_count,
    coalesce(sum(sent_back_count), 0) as sent_back_count,
    coalesce(sum(reject_count), 0) as reject_count,
    coalesce(sum(remark_count), 0) as remark_count
  from core.fct_workbook_counts
),
disagreements as (
  select *, disagreement_count + explained_count as differing_count from core.fct_disagreement_counts
),
-- The three that matter most: the most money, then what is furthest apart.
largest as (
  select coalesce(string_agg(words_vi, '; ' order by place), '') as largest_vi
  from (
    select
      row_number() over (order by disagreements.money_billion_vnd desc nulls last, disagreements.apart_percent desc, disagreements.disagreement_order) as place,
      first_small(indicators.indicator_name_vi) || ', ' || period_words_with_year(disagreements.period_code, disagreements.basis) || ' (lệch ' || case when disagreements.is_apart_at_least then 'ít nhất ' else '' end
        || coalesce(vi_number(disagreements.money_billion_vnd, 2) || ' tỷ đồng, ', '')
        || vi_number(disagreements.apart_percent, 2) || case when disagreements.is_apart_in_points then ' điểm phần trăm)' else '%)' end as words_vi
    from (
      from core.fct_disagreements
      where not is_explained and apart_percent is not null
      qualify row_number() over (partition by indicator_code, area_code, period_code, basis order by money_billion_vnd desc nulls last, apart_percent desc) = 1
    ) as disagreements
    join core.dim_indicators as indicators using (indicator_code))
  where place <= 3
),
elsewhere as (
  select count(*) as figure_count
  from core.fct_reference_figures
  where comparison_code = 'differs' and not is_of_report
),
revisions as (
  select coalesce(sum(figure_count), 0) as figure_count, coalesce(sum(revised_count), 0) as revised_count from core.fct_revision_statistics
),
history as (
  select
    count(distinct collection_code) filter (state_code not in ('out_of_scope', 'not_held')) as collection_count,
    count(*) filter (state_code not in ('out_of_scope', 'not_held')) as duty_count,
    count(*) filter (state_code = 'in_time') as in_time_count
  from core.fct_delivery_history
),
totals as (
  select
    edition.period_code,
    edition.edition_number,
    collection_words(edition.collection_code) as collection_vi,
    'Kỳ ' || collection_words(edition.collection_code) || ' có ' || count_words(owing_count) || ' đơn vị phải gửi báo cáo'
      || case when out_of_scope_count = 0 then '' else ', trong đó ' || count_words(out_of_scope_count) || ' đơn vị ' || out_of_scope_words_vi end
      || '; đến ' || vi_moment_words(edition.as_of) || ' có ' || count_words(reported_count) || ' đơn vị đã báo cáo ('
      || coalesce(vi_number(divide_half_up(reported_count * 100, owing_count - out_of_scope_count, 2), 2), '0') || '%), trong đó '
      || case when late_count = 0 then 'không đơn vị nào chậm'
        else count_words(delivery.reported_count - delivery.late_count) || ' đúng hạn và ' || count_words(late_count) || ' chậm' end
      || case when rejected_count = 0 then '' else '; ' || count_words(rejected_count) || ' đơn vị đã gửi nhưng bị trả lại, chưa gửi lại' end
      || case when missing_count = 0 then '' else '; ' || count_words(missing_count) || ' đơn vị chưa gửi' end || '.' as delivery_vi,
    case when delivery.missing_names_vi = '' then '' else 'Đơn vị chưa có báo cáo hợp lệ: ' || delivery.missing_names_vi || '.' end as open_vi,
    case when answers.owed_count > 0 then 'Các đơn vị đã báo cáo trả lời ' || vi_number(answers.answered_count, 0) || '/' || vi_number(answers.owed_count, 0) || ' số liệu được hỏi ('
      || vi_number(divide_half_up(answers.answered_count * 100, answers.owed_count, 2), 2) || '%).' else '' end as answered_vi,
    case when workbooks.workbook_count = 0 then 'Chưa nhận được tệp nào của kỳ này.'
      else 'Đã nhận ' || count_words(workbooks.workbook_count) || ' tệp, ' || case when workbooks.sent_back_count = 0 then 'không trả lại tệp nào' else 'trả lại ' || count_words(workbooks.sent_back_count) || ' tệp' end || '; kiểm tra '
        || finding_words(workbooks.reject_count, workbooks.remark_count) || '.' end as findings_vi,
    case when disagreements.differing_count = 0 then 'Không có số liệu nào khác nhau giữa các nguồn.'
      else 'Có ' || count_words(disagreements.differing_count) || ' số liệu khác nhau giữa các nguồn, giữa số báo cáo và số tính lại hoặc với báo cáo đã phát hành; '
        || case when disagreements.disagreement_count = 0 then 'tất cả đã có giải trình.'
          when disagreements.explained_count = 0 then case when disagreements.disagreement_count = 1 then '' else 'tất cả ' end || 'chưa có giải trình.'
          else count_words(disagreements.disagreement_count) || ' trong số đó chưa có giải trình.' end
        || case when largest.largest_vi = '' then '' else ' Lệch nhiều nhất (theo số tiền, rồi theo tỷ lệ so với số lớn hơn): ' || largest.largest_vi || '.' end end
      || case when elsewhere.figure_count = 0 then '' else ' Về các kỳ không thuộc báo cáo này, ' || count_words(elsewhere.figure_count) || ' số do nguồn khác công bố khác số của đơn vị chủ trì.' end as disagreements_vi,
    case when revisions.revised_count = 0 then ''
      else 'Trong ' || vi_number(revisions.figure_count, 0) || ' số liệu của năm nay và năm trước, ' || count_words(revisions.revised_count) || ' số đã được đơn vị sửa sau lần gửi đầu ('
        || vi_number(divide_half_up(revisions.revised_count * 100, revisions.figure_count, 2), 2) || '%).' end as revisions_vi,
    case when history.duty_count = 0 then ''
      else vi_number(divide_half_up(history.in_time_count * 100, history.duty_count, 1), 1) || '% lượt báo cáo của ' || count_words(history.collection_count) || ' kỳ trong năm được gửi đúng hạn' end as finding_vi
  from edition
  cross join delivery
  cross join answers
  cross join workbooks
  cross join disagreements
  cross join largest
  cross join elsewhere
  cross join revisions
  cross join history
)
select * from totals
