with compared as (
  select
    *, bool_or(measure_code = 'result') over (partition by list_code, indicator_code) as has_new_result,
    bool_or(list_code in ('scorecard', 'followed') and measure_code = 'result' and old_text = '…') over (partition by indicator_code) as has_first_result
  from core.printed_changes
),
explanations as (
  select indicator, string_agg(text_vi, '; ' order by recorded_at, text_vi) as text_vi
  from reference.explanations
  cross join run.edition as edition
  where left(period, 4) = cast(edition.year as varchar)
  group by indicator
),
-- Who said since the replaced edition what now stands, when, and what it noted beside it.
said as (
  select
    observations.indicator_code, observations.submission_sha256, max(observations.received_at) as received_at,
    coalesce(any_value(agencies.agency_name_vi), any_value(observations.agency_code)) as agency_name_vi,
    -- Addresses stand in the annex of notes.
    regexp_replace(regexp_replace(string_agg(distinct nullif(observations.note, ''), '; ' order by nullif(observations.note, '')), ' *<?https?://[^ >]+>?', '', 'g'), '(?s)^(.{160}).+', '\1…') as note
  from core.fct_observations as observations
  join core.dim_city using (area_code)
  join run.edition as edition on left(observations.period_code, 4) = cast(edition.year as varchar)
  left join previous.edition as replaced on true
  left join core.dim_agencies as agencies on agencies.agency_code = observations.agency_code
  where observations.is_standing and observations.comparator_code = 'none' and observations.received_at > coalesce(replaced.as_of, timestamp '-infinity')
    and (observations.indicator_code, observations.submission_sha256) in (
      select (indicator_code, new_submission_sha256) from compared where new_submission_sha256 <> old_submission_sha256)
  group by observations.indicator_code, observations.submission_sha256
),
-- Who said since then that there is none: what is printed instead is an earlier one, which nobody sent anew.
withdrawn as (
  select observations.indicator_code, coalesce(any_value(agencies.agency_name_vi), any_value(observations.agency_code)) || ' báo cáo lại là không có số liệu, nhận ngày ' || vi_date(max(observations.received_at)) as reason_vi
  from core.fct_observations as observations
  join core.dim_city using (area_code)
  join previous.edition as replaced on observations.received_at > replaced.as_of
  left join core.dim_agencies as agencies on agencies.agency_code = observations.agency_code
  where observations.is_standing and observations.comparator_code = 'none' and observations.value is null
  group by observations.indicator_code
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
-- A line that is judged by its parts changes with these.
parts as (
  select
    indicators.headline_code as indicator_code,
    'thay đổi ở ' || case when count(distinct indicators.number_text) = 1 then 'dòng ' else 'các dòng ' end
      || string_agg(distinct indicators.number_text, ', ' order by indicators.number_text) as reason_vi
  from compared
  join core.dim_indicators as indicators using (indicator_code)
  where compared.list_code = 'scorecard' and compared.measure_code in ('plan', 'result', 'verdict') and indicators.headline_code <> indicator_code
  group by indicators.headline_code
),
-- What is held against the target has the reason of each of the two that changed.
caused as (
  select
    compared.*,
    said.agency_name_vi || case when compared.old_submission_sha256 = '' then ' báo cáo bổ sung, nhận ngày ' || vi_date(said.received_at)
      else ' báo cáo lại, nhận ngày ' || vi_date(said.received_at) || coalesce('; ghi chú: “' || nullif(said.note, '') || '”', '') end as said_vi,
    coalesce(explanations.text_vi, said_vi, withdrawn.reason_vi) as figure_reason_vi,
    case when compared.measure_code = 'verdict' then parts.reason_vi end as parts_reason_vi,
    case when compared.measure_code in ('plan', 'versus_plan', 'verdict') and compared.list_code in ('scorecard', 'followed') then plans.reason_vi end as plan_reason_vi
  from compared
  left join explanations on explanations.indicator = compared.indicator_code
  left join plans on plans.indicator_code = compared.indicator_code
  left join parts on parts.indicator_code = compared.indicator_code
  left join withdrawn on withdrawn.indicator_code = compared.indicator_code
  left join said
    on said.indicator_code = compared.indicator_code and said.submission_sha256 = compared.new_submission_sha256 and compared.new_submission_sha256 <> compared.old_submission_sha256
),
changes as (
  select
    cast(row_number() over (order by line_order, measure_code, list_code) as integer) as line_order,
    indicator_code,
    indicator_name_vi,
    list_code,
    measure_code,
    measure_name_vi,
    case
      when list_code = 'delivery' and measure_code = 'in_time' then 'in_time'
      when list_code = 'delivery' and measure_code <> 'coverage' then 'quality'
      when lists.kind_code <> '' then lists.kind_code
      when measure_code = 'verdict' then 'verdict'
      when measure_code in ('plan', 'next_plan') then 'target'
      when measure_code <> 'result' then 'comparison'
      when unmarked(old_text) = unmarked(new_text) then 'status'
      else 'figure'
    end as kind_code,
    old_text,
    new_text,
    case
      when measure_code = 'next_plan' then 'mục tiêu năm sau có từ ngày sau bản trước hoặc được sửa đổi'
      -- What changed of a delivery that sent nothing since is only told otherwise.
      when measure_code in ('disagreements', 'revised', 'in_time') or list_code = 'delivery' and indicator_code not in (select agency_code from core.fct_submissions where received_at > (select as_of from previous.edition)) then 'tính lại theo số liệu và cách tính tại thời điểm của bản này'
      when plan_reason_vi is not null then concat_ws('; ', case when measure_code <> 'plan' and has_new_result then figure_reason_vi end, plan_reason_vi)
      when figure_reason_vi is not null then figure_reason_vi
      when list_code = 'disbursement_lines' and old_submission_sha256 <> new_submission_sha256 then 'báo cáo của đơn vị nhận sau thời điểm của bản trước'
      when lists.reason_vi <> '' then lists.reason_vi
      when parts_reason_vi is not null then parts_reason_vi
      when list_code = 'latest' and new_text = '' and has_first_result then 'đã có số của chính kỳ báo cáo'
      when has_new_result and measure_code <> 'result' then 'kết quả của chính dòng này thay đổi'
      when measure_code in ('same_period', 'same_period_computed') then 'số cùng kỳ hoặc cách so cùng kỳ thay đổi'
      else 'thay đổi số liệu liên quan hoặc danh mục kế hoạch' end as reason_vi
  from caused
  join core.printed_lists as lists using (list_code)
)
select * from changes
