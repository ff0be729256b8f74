with results as (
  select * from core.fct_results
),
-- What a line uses, and what its sentence tells besides of the month or the quarter by itself.
figures as (
  select *, false as is_own from core.fct_line_figures
  union all
  select indicator_code, said_period_code, said_basis, true from core.fct_own_figures where is_said
),
-- What a sentence, a warning or a picture uses besides the line of its indicator, or instead of it.
used as (
  select 'field' as place_code, indicator_code as subject_code, indicator_code, period_code, basis
  from core.fct_field_lines
  join figures using (indicator_code)
  union
  -- Of a numbered indicator its own figures, or where it has none its components'.
  select 'sentence', headline_code, indicator_code, period_code, basis
  from (
    select lines.headline_code, lines.level, figures.*
    from core.fct_scorecard_lines as lines
    join figures using (indicator_code)
    where figures.is_own or lines.result_value is not null
    qualify lines.level = min(lines.level) over (partition by lines.headline_code))
  union
  select 'warning', indicator_code, indicator_code, period_code, basis from core.fct_line_figures
  union
  select 'warning', indicator_code, indicator_code, unnest([window_code, cast(year as varchar)]), unnest(['cumulative', 'year']) from core.fct_season_shares
  union
  -- The Council's table has the plan of the next year beside the line.
  select 'council', indicator_code, indicator_code, unnest([period_code, cast(cast(left(period_code, 4) as integer) + 1 as varchar)]), unnest([basis, 'plan']) from core.fct_line_figures
  union
  select 'growth', '', 'GRDP_GROWTH', unnest([period_code, left(period_code, 4)]), unnest([basis, 'plan']) from core.fct_growth_points
  union
  select 'contributions', '', unnest([indicator_code, component_code, 'GRDP_SHARE_' || sector_code]), unnest([period_code, period_code, cast(cast(left(period_code, 4) as integer) - 1 as varchar)]), unnest([basis, basis, 'year'])
  from core.fct_growth_contributions
  union
  select 'structure', '', indicator_code, case drawn.column_order when 1 then year_before(results.period_code) when 2 then results.period_code else left(results.period_code, 4) end, case drawn.column_order when 3 then 'plan' else results.basis end
  from core.fct_growth_structure as drawn
  join results using (indicator_code)
  union
  select 'distances', '', indicator_code, unnest([results.period_code, left(results.period_code, 4)]), unnest([results.basis, 'plan'])
  from core.fct_target_distances
  join results using (indicator_code)
  union
  select 'paces', '', indicator_code, unnest([period_code, left(period_code, 4)]), unnest(['cumulative', 'plan']) from core.fct_pace_points
),
marks as (
  select place_code, subject_code, string_agg(mark_text, ' ' order by note_order) as note_marks_text
  from (
    select distinct used.place_code, used.subject_code, notes.note_order, notes.mark_text
    from used
    join core.fct_notes as notes
      on notes.indicator_code = used.indicator_code and notes.period_code = used.period_code and notes.basis = replace(used.basis, '_estimate', '')
    where notes.mark_text <> '')
  group by place_code, subject_code
)
select * from marks
