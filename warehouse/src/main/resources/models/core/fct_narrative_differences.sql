with edition as (
  select * from run.edition
),
indicators as (
  select *, trim(regexp_replace(indicator_name_vi, ' ?\([^)]*\)| tăng( so cùng kỳ)?$', '', 'g')) as bare_name
  from core.dim_indicators
),
narratives as (
  select narratives.*, regexp_replace(nfc_normalize(narratives.text_vi), '[\s\xA0]+', ' ', 'g') as words
  from core.fct_narratives as narratives
  join edition using (collection_code)
  where narratives.has_content
),
-- What the same agency says of the indicator in its form of the same collection.
figures as (
  select observations.*
  from core.fct_observations as observations
  join edition using (collection_code)
  where observations.is_standing and observations.comparator_code = 'none' and observations.value is not null
),
named as (
  select distinct figures.agency_code, indicators.indicator_code, indicators.bare_name, indicators.indicator_name_vi, indicators.unit_vi
  from figures
  join indicators using (indicator_code)
  -- A name of one or two words names other things, too.
  where length(bare_name) - length(replace(bare_name, ' ', '')) >= 2 and indicators.unit_vi <> ''
),
places as (
  select narratives.* exclude (agency_name_vi, text_vi), narratives.agency_name_vi, named.* exclude (agency_code), string_split(lower(words), lower(bare_name)) as pieces
  from narratives
  join named using (agency_code)
  where contains(lower(words), lower(bare_name))
),
mentions as (
  select
    *, pieces[place] as before, pieces[place + 1] as rest,
    cast(list_sum(list_transform(pieces[1:place], lambda piece: length(piece))) + (place - 1) * length(bare_name) + 1 as integer) as starts_at
  from (select *, unnest(range(1, len(pieces))) as place from places)
),
-- Between a name and its figure stand only words that change nothing of what is told.
followed as (
  select
    *,
    regexp_extract(rest, '^(?: ?\([^)]{1,30}\))?(?:[ ,:]|ước|đạt|thực hiện|là|lũy kế|cả năm|trong|đầu năm|đến nay|toàn thành phố|của thành phố|năm \d{4}|\d{1,2} tháng|tháng \d{1,2}(?:[/-]\d{4})?|quý (?:iv|iii|ii|i|\d)|tăng)*') as link
  from mentions
  where not regexp_matches(before, '(kế hoạch|dự toán|mục tiêu|chỉ tiêu|cùng kỳ)( về| là)? ?$')
),
numbers as (
  select
    *,
    regexp_extract(
      substr(rest, length(link) + 1),
      '^(?:hơn|trên|gần|dưới|khoảng)? ?(?:-?\d{1,3}(?:\.\d{3})+(?:,\d{1,6})?|-?\d{1,12}(?:,\d{1,6})?) ?(?:nghìn |ngàn |triệu )?' || regexp_escape(lower(unit_vi)) || '(?:[ ,.;)]|$)') as told
  from followed
  where not contains(link, 'tăng') or contains(lower(indicator_name_vi), 'tăng')
),
parsed as (
  select
    *,
    regexp_extract(told, '^[^\d-]*') as qualifier,
    regexp_extract(told, '-?\d[\d.]*(?:,\d+)?') as numeral,
    case when regexp_matches(told, '\d ?(nghìn|ngàn) ') then 1000 when regexp_matches(told, '\d ?triệu .') and not starts_with(lower(unit_vi), 'triệu') then 1000000 else 1 end as scale
  from numbers
  where told <> ''
),
valued as (
  select
    *,
    cast(replace(replace(numeral, '.', ''), ',', '.') as decimal(28,6)) * scale as value,
    divide_half_up(scale, 2 * cast(ten_to(cast(length(regexp_extract(numeral, ',(\d+)', 1)) as integer)) as decimal(28,0)), 6) as half
  from parsed
),
ranged as (
  select
    *,
    case when regexp_matches(qualifier, 'gần|dưới|khoảng') then last_digit_unit(value) else half end as below,
    case when regexp_matches(qualifier, 'hơn|trên|khoảng') then last_digit_unit(value) else half end as above,
    case when contains(link, 'quý') then 'quarter' when regexp_matches(link, '\d tháng|lũy kế') then 'cumulative' when contains(link, 'tháng') then 'month' else '' end as told_basis
  from valued
),
-- Two differ beyond half a unit of the coarser. A number is held against the figure of the part of the year that the words name, where the form has it, else against all of the form.
held as (
  select
    ranged.*,
    figures.area_code, figures.period_code, figures.basis, figures.value as own_value,
    bool_or(figures.basis = ranged.told_basis) over (partition by ranged.agency_code, ranged.section_code, ranged.indicator_code, ranged.place) as is_of_basis,
    figures.value_low <= ranged.value + greatest(above, half_unit(figures.value)) and figures.value_high >= ranged.value - greatest(below, half_unit(figures.value)) as is_same
  from ranged
  join figures on figures.agency_code = ranged.agency_code and figures.indicator_code = ranged.indicator_code
),
unlike as (
  select *
  from held
  where not is_of_basis or basis = told_basis
  window mention as (partition by agency_code, section_code, indicator_code, place)
  qualify not bool_or(is_same) over mention and row_number() over (mention order by abs(own_value - value), period_code, basis, area_code) = 1
),
differences as (
  select distinct
    unlike.indicator_code, unlike.area_code, unlike.period_code, unlike.basis,
    'finding' as kind,
    'NARRATIVE_DIFFERS_FROM_FORM' as finding_code,
    cast(unlike.own_value as decimal(28,6)) as own_value,
    cast(unlike.value as decimal(28,6)) as other_value,
    'biểu số liệu ghi ' || with_unit(vi_number(unlike.own_value, indicators.decimals), indicators.unit_vi) || '; nội dung báo cáo của ' || unlike.agency_name_vi || ' (' || unlike.section_name_vi || ') nêu “'
      || trim(substr(words, starts_at, length(unlike.bare_name) + length(link) + length(rtrim(told, ' ,.;)')))) || '”' as found_text_vi,
    unlike.submission_sha256, unlike.sheet, unlike.cell
  from unlike
  join indicators using (indicator_code)
)
select * from differences
