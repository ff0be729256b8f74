-- The schema "live", over landed.* as loaded before: every delivery, every figure ever received, and which of them stand. Columns bear the names that the schema analysis gives them.
create table if not exists landed.printed_in (edition varchar, indicator_code varchar, period_code varchar, basis varchar, agency_code varchar, collection_code varchar, received_at timestamp, submission_sha256 varchar);
create schema live;
create table live.submissions as
select
  receipts.* rename (verdict as verdict_code, form as form_code),
  receipts.submission_key in (select submission_key from landed.standing_deliveries) as is_standing
from landed.submissions__receipts as receipts;
-- What a column means that several relations have is said of the first: the dictionary gives it to the others.
comment on table live.submissions is 'One row per delivered workbook, whatever became of it.';
comment on column live.submissions.submission_key is 'The delivery: collection, agency and the first digits of the digest; the same bytes sent again are another.';
comment on column live.submissions.submission_sha256 is 'The workbook, by its digest.';
comment on column live.submissions.agency_code is 'The agency, by its code in the register.';
comment on column live.submissions.collection_code is 'The collection by which it came, such as 2024-06 or 2024-Y.';
comment on column live.submissions.received_at is 'When the workbook was taken in, Vietnam''s time.';
comment on column live.submissions.original_name is 'The file''s name as delivered.';
comment on column live.submissions.source is 'The way by which it came, such as folder.';
comment on column live.submissions.verdict_code is 'accepted or rejected.';
comment on column live.submissions.form_code is 'The form, by its code.';
comment on column live.submissions.form_version is 'The version of the form.';
comment on column live.submissions.owed_count is 'The rows that were owed.';
comment on column live.submissions.answered_count is 'The rows that were answered.';
comment on column live.submissions.reject_count is 'The findings that reject it.';
comment on column live.submissions.remark_count is 'The findings that only remark.';
comment on column live.submissions.is_standing is 'Whether some row of it counts now: of its agency and collection no later accepted workbook answers it, and it waits for no release.';
create table live.findings as
select * rename (severity as severity_code, found as found_text, expected as expected_text)
from landed.submissions__findings
left join main.finding_words using (finding_code);
comment on table live.findings is 'One row per breach that a workbook was told of, with its cell.';
comment on column live.findings.submission_key is 'The delivery, as in live.submissions.';
comment on column live.findings.finding_code is 'The finding, by its stable code.';
comment on column live.findings.rule_vi is 'What the finding_code means: the sentence of its rule, with … for what each case tells.';
comment on column live.findings.severity_code is 'reject or remark.';
comment on column live.findings.sheet is 'The sheet of the workbook.';
comment on column live.findings.cell is 'The cell of the workbook, such as E7.';
comment on column live.findings.found_text is 'What stood there.';
comment on column live.findings.expected_text is 'What was expected.';
comment on column live.findings.message_vi is 'What to do, for the agency.';
comment on column live.findings.message_en is 'What to do, in English.';
create table live.observations_history as
with figures as (
  select figures.*
  from landed.indicators__figures as figures
  where figures.value is not null
    or figures.reported_yoy_percent is not null
    or figures.reported_plan_percent is not null
    or figures.numerator is not null
    or coalesce(figures.status, '') <> ''
),
editions as (
  select agency_code, collection_code, received_at, submission_sha256, indicator_code, period_code, basis, string_agg(edition, ', ' order by edition) as printed_in
  from landed.printed_in
  group by all
)
select
  figures.indicator_code,
  figures.area_code,
  figures.period_code,
  figures.basis,
  figures.value,
  coalesce(nullif(figures.qualifier, ''), 'exact') as qualifier,
  coalesce(figures.status, '') as status_code,
  figures.reported_yoy_percent,
  figures.reported_plan_percent,
  figures.numerator,
  figures.denominator,
  coalesce(figures.denominator_name, '') as denominator_name,
  figures.measured_to,
  coalesce(figures.note, '') as note,
  figures.is_standing_row and row_number() over (
    partition by figures.indicator_code, figures.area_code, figures.period_code, figures.basis
    order by figures.is_standing_row desc,
      figures.value is not null or figures.numerator is not null or coalesce(figures.status, '') in ('L', 'M', 'Q') desc, collection_position(figures.collection_code) desc, figures.received_at desc, figures.submission_sha256) = 1 as is_standing,
  coalesce(editions.printed_in, '') as printed_in,
  figures.agency_code,
  figures.collection_code,
  figures.received_at,
  figures.submission_sha256,
  figures.submission_key,
  figures.sheet,
  figures.row_number,
  coalesce(figures.value_cell, '') as cell
from figures
left join editions using (agency_code, collection_code, received_at, submission_sha256, indicator_code, period_code, basis);
comment on table live.observations_history is 'One row per figure as one workbook gave it: every vintage, with the editions that print it as a result.';
comment on column live.observations_history.is_standing is 'Whether it is the figure that counts now.';
create table live.observations as select * exclude (is_standing) from live.observations_history where is_standing;
comment on table live.observations is 'One row per figure that counts now, by indicator, area, period and basis.';
comment on column live.observations.printed_in is 'The editions that print the figure as a result, replaced ones too; empty if none does.';
comment on column live.observations.submission_key is 'The delivery, as in live.submissions.';
comment on column live.observations.indicator_code is 'The indicator, by its code.';
comment on column live.observations.area_code is 'The territory, by its code.';
comment on column live.observations.period_code is 'The period.';
comment on column live.observations.basis is 'What part of the period the figure measures: month, quarter, cumulative, end_of_period, year_estimate, year.';
comment on column live.observations.value is 'The figure, in the indicator''s unit.';
comment on column live.observations.qualifier is 'How exactly the figure was stated: exact, more_than, less_than, about.';
comment on column live.observations.status_code is 'The status of the observation, SDMX CL_OBS_STATUS reduced.';
comment on column live.observations.reported_yoy_percent is 'The agency''s own percentage against the same period of the year before.';
comment on column live.observations.reported_plan_percent is 'The agency''s own percentage of the plan.';
comment on column live.observations.numerator is 'The numerator of a computed ratio.';
comment on column live.observations.denominator is 'The denominator of a computed ratio.';
comment on column live.observations.denominator_name is 'What the denominator, or the plan, is.';
comment on column live.observations.measured_to is 'The last day that the figure covers.';
comment on column live.observations.note is 'What the agency wrote beside the figure.';
comment on column live.observations.row_number is 'The row of the sheet.';
comment on column live.observations.cell is 'The cell that the figure stands in.';
