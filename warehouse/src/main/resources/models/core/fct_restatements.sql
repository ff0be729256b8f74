with edition as (
  select * from run.edition
),
indicators as (
  select * from core.dim_indicators
),
printed as (
  select * from core.printed_values
),
-- No number fits both what was printed and what is printed now.
differing as (
  select
    printed.*,
    case when printed.comparator_code = 'none' then indicators.decimals else 2 end as decimals,
    case when printed.comparator_code = 'none' then indicators.unit_code else 'percent' end as unit,
    indicators.unit_vi,
    earlier.edition_period_code,
    earlier.edition_number,
    earlier.edition_period_code = edition.period_code as is_replaced,
    'báo cáo ' || earlier.edition_name_vi || ' (bản ' || earlier.edition_number || ')' as edition_words_vi,
    earlier.edition_as_of,
    earlier.value as earlier_value,
    earlier.qualifier as earlier_qualifier,
    earlier.status_code as earlier_status_code,
    earlier.submission_sha256 as earlier_submission_sha256
  from printed
  join indicators using (indicator_code)
  join previous.printed_values as earlier using (indicator_code, area_code, period_code, basis, comparator_code)
  cross join edition
  where printed.value_low > earlier.value_high or printed.value_high < earlier.value_low
),
explanations as (
  select
    indicator as indicator_code, area as area_code, period as period_code, basis,
    string_agg(text_vi, '; ' order by recorded_at, text_vi) as text_vi
  from reference.explanations
  group by all
),
-- What the officer wrote in the row of the new figure, of its rates as of itself.
notes as (
  select submission_sha256, indicator_code, area_code, period_code, basis, min(note) as note_vi
  from core.fct_observations where note <> '' and comparator_code = 'none'
  group by all
),
-- Several editions may have printed the same figure: one row.
gathered as (
  select
    indicator_code,
    area_code,
    period_code,
    basis,
    comparator_code,
    earlier_value,
    earlier_qualifier,
    earlier_status_code,
    any_value(value) as value,
    any_value(qualifier) as qualifier,
    any_value(status_code) as status_code,
    any_value(decimals) as decimals,
    string_agg(edition_period_code || '/' || edition_number, ', ' order by edition_as_of, edition_period_code) as editions_text,
    string_agg(edition_words_vi, ', ' order by edition_as_of, edition_period_code) as editions_vi,
    bool_or(is_replaced) as is_of_replaced,
    bool_and(is_replaced) as is_of_replaced_only,
    any_value(unit) as unit,
    any_value(unit_vi) as unit_vi,
    any_value(submission_sha256) as submission_sha256,
    any_value(sheet) as sheet,
    any_value(cell) as cell
  from differing
  group by indicator_code, area_code, period_code, basis, comparator_code, earlier_value, earlier_qualifier, earlier_status_code
),
-- A person's sentence explains a difference: the consolidator's, or the note of the row that came instead; that it came does not.
-- A forecast gives way to an estimate, an estimate to a preliminary figure, that to the final one, within a tenth, or a point of a rate.
restatements as (
  select
    gathered.indicator_code,
    gathered.area_code,
    gathered.period_code,
    gathered.basis,
    gathered.comparator_code,
    gathered.earlier_value,
    gathered.earlier_status_code,
    gathered.value,
    gathered.status_code,
    gathered.editions_text,
    gathered.is_of_replaced_only,
    gathered.qualifier = 'exact' and gathered.earlier_qualifier = 'exact' as is_exact,
    case
      when explanations.text_vi is not null then 'explanation'
      when notes.note_vi is not null then 'note'
      when strpos('FEPA', gathered.earlier_status_code) > 0
        and strpos('FEPA', gathered.status_code) > strpos('FEPA', gathered.earlier_status_code)
        and difference_of(gathered.value, gathered.earlier_value, gathered.unit) <= case when is_in_points(gathered.unit) then 1 else 10 end then 'firmer_status'
      else 'none'
    end as explained_by,
    case explained_by
      when 'explanation' then explanations.text_vi
      when 'note' then notes.note_vi
      when 'firmer_status' then status_words(gathered.earlier_status_code) || ' nay là ' || status_words(gathered.status_code)
      else ''
    end as explanation_vi,
    case gathered.comparator_code when 'same_period' then 'so cùng kỳ, ' when 'plan' then 'so kế hoạch, ' else '' end
      || gathered.editions_vi || ' ghi '
      || case gathered.comparator_code when 'none' then with_unit(figure_text(gathered.earlier_value, gathered.earlier_qualifier, gathered.earlier_status_code, gathered.decimals), gathered.unit_vi) when 'same_period' then vi_growth(gathered.earlier_value, 2) else vi_number(gathered.earlier_value, 2) || '%' end
      || ', nay là '
      || case gathered.comparator_code when 'none' then with_unit(figure_text(gathered.value, gathered.qualifier, gathered.status_code, gathered.decimals), gathered.unit_vi) when 'same_period' then vi_growth(gathered.value, 2) else vi_number(gathered.value, 2) || '%' end as found_text_vi,
    gathered.submission_sha256,
    gathered.sheet,
    gathered.cell
  from gathered
  left join explanations using (indicator_code, area_code, period_code, basis)
  left join notes using (submission_sha256, indicator_code, area_code, period_code, basis)
)
select * from restatements
