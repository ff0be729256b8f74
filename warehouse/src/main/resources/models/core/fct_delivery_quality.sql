with revisions as (
  select agency_code, sum(figure_count) as figure_count, sum(revised_count) as revised_count
  from core.fct_revision_statistics
  group by agency_code
),
disagreements as (
  select agency_code, count(*) as disagreement_count, max(figure_vi) filter (place = 1) as first_vi
  from (
    select
      submissions.agency_code,
      row_number() over (partition by submissions.agency_code order by min(disagreements.disagreement_order)) as place,
      first_small(indicators.indicator_name_vi) || ', ' || period_words_with_year(period_code, basis) as figure_vi
    from core.fct_disagreements as disagreements
    join (select distinct submission_sha256, agency_code from core.fct_submissions) as submissions using (submission_sha256)
    left join core.dim_indicators as indicators using (indicator_code)
    where not disagreements.is_explained
    group by submissions.agency_code, indicator_code, area_code, period_code, basis, indicators.indicator_name_vi)
  group by agency_code
),
history as (
  select agency_code, count(*) filter (state_code not in ('out_of_scope', 'not_held')) as due_count, count(*) filter (state_code = 'in_time') as in_time_count
  from core.fct_delivery_history
  group by agency_code
),
quality as (
  select
    delivery.agency_code,
    workbooks.reject_count,
    workbooks.remark_count,
    cast(disagreements.disagreement_count as integer) as disagreement_count,
    coalesce(disagreements.first_vi, '') as first_disagreement_vi,
    cast(revisions.figure_count as integer) as figure_count,
    cast(revisions.revised_count as integer) as revised_count,
    cast(history.due_count as integer) as due_count,
    cast(history.in_time_count as integer) as in_time_count
  from core.fct_delivery as delivery
  left join core.fct_workbook_counts as workbooks using (agency_code)
  left join revisions using (agency_code)
  left join disagreements using (agency_code)
  left join history using (agency_code)
)
select * from quality
