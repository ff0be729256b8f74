-- The schema "live", over landed.* as loaded before: every delivery, every figure ever received, and which of them stand.
create table if not exists landed.printed_in (edition varchar, indicator_code varchar, period_code varchar, basis varchar, agency_code varchar, collection_code varchar, received_at timestamp, submission_sha256 varchar);
create schema live;
create table live.submissions as
select
  receipts.*,
  receipts.submission_key in (select submission_key from landed.standing_deliveries) as is_standing
from landed.submissions__receipts as receipts;
comment on table live.submissions is 'One row per delivered workbook, whatever became of it.';
comment on column live.submissions.is_standing is 'Whether some row of it counts now: of its agency and collection no later accepted workbook answers it.';
comment on column live.submissions.submission_key is 'The delivery: collection, agency and the first digits of the digest; the same bytes sent again are another.';
comment on column live.submissions.submission_sha256 is 'The workbook, by its digest.';
comment on column live.submissions.verdict is 'accepted or rejected.';
comment on column live.submissions.received_at is 'When the workbook arrived, Vietnam''s time.';
create table live.findings as select * from landed.submissions__findings;
comment on table live.findings is 'One row per breach that a workbook was told of, with its cell.';
comment on column live.findings.submission_key is 'The delivery, as in live.submissions.';
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
  coalesce(figures.value_cell, '') as value_cell
from figures
left join editions using (agency_code, collection_code, received_at, submission_sha256, indicator_code, period_code, basis);
comment on table live.observations_history is 'One row per figure as one workbook gave it: every vintage, with the editions that print it as a result.';
comment on column live.observations_history.printed_in is 'The editions that print the figure as a result, replaced ones too; empty if none does.';
comment on column live.observations_history.is_standing is 'Whether it is the figure that counts now.';
comment on column live.observations_history.submission_sha256 is 'The workbook, by its digest.';
comment on column live.observations_history.submission_key is 'The delivery, as in live.submissions.';
create table live.observations as select * exclude (is_standing) from live.observations_history where is_standing;
comment on table live.observations is 'One row per figure that counts now, by indicator, area, period and basis.';
