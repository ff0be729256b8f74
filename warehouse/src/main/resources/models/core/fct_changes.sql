with printed as (
  select * from core.printed_figures
),
previous as (
  select * from previous.printed_figures
),
explanations as (
  select indicator, string_agg(text_vi, '; ' order by recorded_at, text_vi) as text_vi
  from reference.explanations
  cross join run.edition as edition
  where left(period, 4) = cast(edition.year as varchar)
  group by indicator
),
submissions as (
  select * from landed.submissions
),
compared as (
  select
    coalesce(printed.line_order, previous.line_order) as line_order,
    coalesce(printed.indicator_code, previous.indicator_code) as indicator_code,
    coalesce(printed.indicator_name_vi, previous.indicator_name_vi) as indicator_name_vi,
    coalesce(printed.list_code, previous.list_code) as list_code,
    coalesce(printed.measure_code, previous.measure_code) as measure_code,
    coalesce(printed.measure_name_vi, previous.measure_name_vi) as measure_name_vi,
    coalesce(previous.printed_text, '') as old_text,
    coalesce(printed.printed_text, '') as new_text,
    coalesce(printed.submission_sha256, '') as submission_sha256,
    coalesce(previous.submission_sha256, '') as old_submission_sha256
  from printed
  full join previous
    on previous.indicator_code = printed.indicator_code
    and previous.list_code = printed.list_code
    and previous.measure_code = printed.measure_code
  where exists (select 1 from previous)
),
changes as (
  select
    cast(row_number() over (order by compared.line_order, compared.measure_code = 'headline_verdict', compared.measure_code) as integer) as line_order,
    compared.indicator_code,
    compared.indicator_name_vi,
    compared.list_code,
    compared.measure_code,
    compared.measure_name_vi,
    compared.old_text,
    compared.new_text,
    case
      when explanations.text_vi is not null then explanations.text_vi
      when compared.submission_sha256 <> compared.old_submission_sha256 and submissions.received_at is not null
        then 'đơn vị báo cáo lại, nhận ngày ' || vi_date(submissions.received_at)
      when compared.measure_code = 'headline_verdict' then 'thay đổi số liệu của thành phần'
      else 'thay đổi số liệu liên quan hoặc danh mục kế hoạch'
    end as reason_vi
  from compared
  left join explanations on explanations.indicator = compared.indicator_code
  left join submissions using (submission_sha256)
  where compared.old_text <> compared.new_text
)
select * from changes
