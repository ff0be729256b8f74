with compared as (
  select * from core.printed_changes
),
explanations as (
  select indicator, string_agg(text_vi, '; ' order by recorded_at, text_vi) as text_vi
  from reference.explanations
  cross join run.edition as edition
  where left(period, 4) = cast(edition.year as varchar)
  group by indicator
),
results as (
  select indicator_code, submission_sha256, max(received_at) as received_at
  from (
    select indicator_code, submission_sha256, received_at from core.fct_results
    union all
    select indicator_code, submission_sha256, received_at from core.fct_field_lines)
  group by indicator_code, submission_sha256
),
changes as (
  select
    cast(row_number() over (order by compared.line_order, compared.measure_code = 'headline_verdict', compared.measure_code, compared.list_code) as integer) as line_order,
    compared.indicator_code,
    compared.indicator_name_vi,
    compared.list_code,
    compared.measure_code,
    compared.measure_name_vi,
    case
      when compared.list_code = 'delivery' then 'coverage'
      when compared.list_code = 'narratives' then 'narrative'
      when compared.list_code = 'tasks' then 'tasks'
      when compared.list_code = 'disbursements' then 'disbursement'
      when compared.list_code = 'counts' then 'count'
      when compared.measure_code in ('verdict', 'headline_verdict') then 'verdict'
      when compared.measure_code = 'plan' then 'target'
      when compared.measure_code <> 'result' then 'comparison'
      when unmarked(compared.old_text) = unmarked(compared.new_text) then 'status'
      else 'figure'
    end as kind_code,
    compared.old_text,
    compared.new_text,
    case
      when explanations.text_vi is not null then explanations.text_vi
      when compared.new_submission_sha256 <> compared.old_submission_sha256 and results.received_at is not null
        then case when compared.old_submission_sha256 = '' then 'đơn vị báo cáo bổ sung, nhận ngày ' else 'đơn vị báo cáo lại, nhận ngày ' end || vi_date(results.received_at)
      when compared.list_code = 'narratives' then 'đơn vị gửi nội dung mới'
      when compared.list_code = 'delivery' then 'báo cáo của đơn vị nhận sau thời điểm của bản trước'
      when compared.list_code in ('counts', 'tasks', 'disbursements') then 'tính lại theo báo cáo đã nhận đến thời điểm của bản này'
      when compared.measure_code = 'plan' then 'danh mục kế hoạch được bổ sung, sửa đổi'
      when compared.measure_code = 'headline_verdict' then 'thay đổi số liệu của thành phần'
      else 'thay đổi số liệu liên quan hoặc danh mục kế hoạch'
    end as reason_vi
  from compared
  left join explanations on explanations.indicator = compared.indicator_code
  left join results
    on results.indicator_code = compared.indicator_code and results.submission_sha256 = compared.new_submission_sha256
)
select * from changes
