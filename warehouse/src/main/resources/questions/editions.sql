-- The editions in reach with what each says of its making.
create table analysis.editions as
select
  edition, period_code, case substr(period_code, 6) when 'H1' then '6 tháng đầu năm ' || left(period_code, 4) when '9M' then '9 tháng đầu năm ' || left(period_code, 4)
    else period_name(period_code, '') end as period_name_vi, number, as_of, replaced_number, program, inputs_digest,
  awaits_release, released_by, released_at,
  cast(row_number() over (order by as_of desc, period_last_day(period_code) desc, period_code desc) as integer) as knowledge_rank,
  cast(row_number() over (order by period_last_day(period_code) desc, as_of desc, period_code desc) as integer) as recency_rank
from (values %s) as editions(edition, period_code, number, as_of, replaced_number, program, inputs_digest, awaits_release, released_by, released_at);
comment on table analysis.editions is 'One row per edition in reach. What other relations of the schema say of a fact is what the edition with the least knowledge_rank says of it; how things stand now (names, owners, tasks, projects) is told by the least recency_rank.';
comment on column analysis.editions.edition is 'The edition, as period/number.';
comment on column analysis.editions.period_code is 'The period that it is about.';
comment on column analysis.editions.period_name_vi is 'The period in words.';
comment on column analysis.editions.number is 'The number of the edition of its period, from 1.';
comment on column analysis.editions.as_of is 'The instant whose knowledge it shows, Vietnam''s time.';
comment on column analysis.editions.replaced_number is 'The edition of the period that it replaced; 0 for the first.';
comment on column analysis.editions.program is 'The version of the program that made it.';
comment on column analysis.editions.inputs_digest is 'The digest of all that it is a function of.';
comment on column analysis.editions.awaits_release is 'Whether its reports wait for a person before they leave (release.editions of the regime); its data do not.';
comment on column analysis.editions.released_by is 'Who let its reports go, where the regime held them.';
comment on column analysis.editions.released_at is 'When, Vietnam''s time.';
comment on column analysis.editions.knowledge_rank is '1 for the edition that knows most: the latest as_of.';
comment on column analysis.editions.recency_rank is '1 for the edition of the latest period; of one period, for that which knows most.';
