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
-- Who said what now stands, when, and what it noted beside it.
said as (
  select
    observations.indicator_code, observations.submission_sha256, max(observations.received_at) as received_at,
    coalesce(any_value(agencies.agency_name_vi), any_value(observations.agency_code)) as agency_name_vi,
    -- Addresses stand in the annex of notes.
    regexp_replace(regexp_replace(string_agg(distinct observations.note, '; ' order by observations.note), ' *<?https?://[^ >]+>?', '', 'g'), '(?s)^(.{160}).+', '\1…') as note
  from core.fct_observations as observations
  join core.dim_city using (area_code)
  join run.edition as edition on left(observations.period_code, 4) = cast(edition.year as varchar)
  left join core.dim_agencies as agencies on agencies.agency_code = observations.agency_code
  where observations.is_standing and observations.comparator_code = 'none'
    and (observations.indicator_code, observations.submission_sha256) in (
      select (indicator_code, new_submission_sha256) from compared where new_submission_sha256 <> old_submission_sha256)
  group by observations.indicator_code, observations.submission_sha256
),
-- A target that became known since the replaced edition was nobody's correction.
plans as (
  select
    compared.indicator_code,
    case when max(targets.known_from) > max(cast(replaced.as_of as date)) then 'mục tiêu theo ' || any_value(told.document_title_vi) || ', có từ ngày ' || vi_date(max(targets.known_from))
      else 'danh mục kế hoạch được sửa đổi' end as reason_vi
  from compared
  cross join run.edition as edition
  left join previous.edition as replaced on true
  left join core.fct_targets as told on told.indicator_code = compared.indicator_code
  left join reference.targets as targets on targets.indicator = compared.indicator_code and targets.year = edition.year
  where compared.measure_code = 'plan' and compared.list_code in ('scorecard', 'followed')
  group by compared.indicator_code
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
      when plans.reason_vi is not null and (compared.measure_code = 'plan' or said.received_at is null) and compared.list_code in ('scorecard', 'followed') then plans.reason_vi
      when said.received_at is not null
        then said.agency_name_vi || case when compared.old_submission_sha256 = '' then ' báo cáo bổ sung, nhận ngày ' || vi_date(said.received_at)
          else ' báo cáo lại, nhận ngày ' || vi_date(said.received_at) || coalesce('; ghi chú: “' || nullif(said.note, '') || '”', '') end
      when compared.list_code = 'narratives' then 'đơn vị gửi nội dung mới'
      when compared.list_code = 'delivery' then 'báo cáo của đơn vị nhận sau thời điểm của bản trước'
      when compared.list_code in ('counts', 'tasks', 'disbursements') then 'tính lại theo báo cáo đã nhận đến thời điểm của bản này'
      when compared.measure_code = 'headline_verdict' then 'thay đổi số liệu của thành phần'
      else 'thay đổi số liệu liên quan hoặc danh mục kế hoạch'
    end as reason_vi
  from compared
  left join explanations on explanations.indicator = compared.indicator_code
  left join plans on plans.indicator_code = compared.indicator_code
  left join said
    on said.indicator_code = compared.indicator_code and said.submission_sha256 = compared.new_submission_sha256 and compared.new_submission_sha256 <> compared.old_submission_sha256
)
select * from changes
