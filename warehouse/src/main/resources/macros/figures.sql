-- How Vietnamese reports write numbers; how a figure, its status and a difference are printed.

-- 1234.50 as '1.234,5': dot for thousands, comma for decimals, trailing zeros gone.
-- The rounded number is named by a list of one: what names it nowhere must repeat it, and a statement of many numbers is then slower to plan than to run.
create macro vi_number(v, decimals) as list_transform([round_half_up(v, decimals)], lambda n:
  case when n < 0 then '-' else '' end
  || replace(format('{:,}', cast(trunc(abs(n)) as hugeint)), ',', '.')
  || case when rtrim(right(cast(n as varchar), 6), '0') = '' then '' else ',' || rtrim(right(cast(n as varchar), 6), '0') end
)[1];

-- A number with all its decimals, 1234.5 as '1.234,50': what stands under one another in a column of one unit.
create macro vi_fixed(v, decimals) as list_transform([vi_number(v, decimals)], lambda n:
  n || case when decimals = 0 then '' when not contains(n, ',') then ',' || repeat('0', decimals) else repeat('0', decimals - length(n) + strpos(n, ',')) end
)[1];

-- A number with a plus before what is above zero: 1234.5 as '+1.234,5'.
create macro vi_signed(v, decimals) as regexp_replace(vi_number(v, decimals), '^([0-9.,]*[1-9])', '+\1');

-- A growth as a sentence says it, 'tăng 14,42%', 'giảm 3%': after a plus a page would break a number at its comma.
create macro vi_growth(v, decimals) as
  regexp_replace(regexp_replace(vi_number(v, decimals), '^[0-9.,]*[1-9]', 'tăng \0'), '^-', 'giảm ') || '%';

-- What a sentence says of a change behind its figure, by how tables print it: ', tăng 8,57%‡ so với cùng kỳ', ', bằng năm 2023'; nothing where there is none.
create macro change_words(change_text, compared) as case
  when not regexp_matches(coalesce(change_text, ''), '[0-9]') then ''
  when not regexp_matches(change_text, '[1-9]') then ', bằng ' || compared || case when contains(change_text, '‡') then '‡' else '' end
  else ', ' || case when starts_with(change_text, '-') then 'giảm ' else 'tăng ' end || ltrim(change_text, '+-') || ' so với ' || compared end;

-- A change over an earlier figure in percent, of what is an amount; one between approximate figures would pretend a precision that they do not have.
create macro change_percent(nature_code, v, qualifier, earlier, earlier_qualifier) as case
  when nature_code in ('flow', 'stock', 'reported_level') and earlier > 0 and qualifier = 'exact' and earlier_qualifier = 'exact' then divide_half_up((v - earlier) * 100, earlier, 2) end;

-- A unit behind its figure: '%', '% dân số bình quân', ' tỷ đồng'.
create macro unit_words(unit_vi) as case when coalesce(unit_vi, '') = '' or starts_with(unit_vi, '%') then coalesce(unit_vi, '') else ' ' || unit_vi end;

-- The unit between a printed figure and its mark: '7,12% (ước)', '12.558 tỷ đồng (ước)'.
create macro with_unit(figure, unit_vi) as
  regexp_replace(figure, '^([^(*‡]*[^(*‡ ])(‡?\*?(?: \([^)]*\))?)$', '\1' || unit_words(unit_vi) || '\2');

-- A name without the verb that it ends in and gives to its figure: 'Chỉ số giá tăng so cùng kỳ' tells 'Chỉ số giá … tăng 3,26% so với cùng kỳ'.
create macro subject_words(name) as regexp_replace(name, ' tăng( so( với)? cùng kỳ)?$', '');

-- Whether a figure is by its name itself a growth over the year before.
create macro is_growth_name(name) as subject_words(name) <> name or name like 'Tốc độ tăng %';

-- What a sentence says that a figure does, by its name: a growth grows or falls, a share makes up its part, what is the better the lower is not reached.
create macro verb_words(name, direction_code, v) as case when subject_words(name) <> name then case when v < 0 then 'giảm ' else 'tăng ' end
  when name like 'Tỷ trọng %' then 'chiếm ' when direction_code = 'lower' then 'là ' else 'đạt ' end;

-- The same as a sentence says it, with its verb: 'ước đạt 7,12%', 'đạt 104,6 triệu đồng (số sơ bộ)', 'ước 0,09%', 'giảm 6,08%'.
create macro figure_words(figure, unit_vi, status_code, verb) as
  case status_code when 'E' then 'ước ' else '' end
  || case when status_code = 'E' and verb = 'là ' then '' else verb end
  || replace(with_unit(regexp_replace(regexp_replace(ltrim(figure, case verb when 'giảm ' then '-' else '' end), ' \((ước|sb)\)$', ''), ' \((ước|sb), ', ' ('), unit_vi), 'điểm %', 'điểm phần trăm')
  || case status_code when 'P' then ' (số sơ bộ)' else '' end;

-- What a percentage of the plan is divided by, as the target names it; a target of growth names what it grows from instead. NULL where there is no target.
create macro plan_name_words(target_kind, denominator_name) as
  case when target_kind is null then null
    when denominator_name <> '' and target_kind not in ('increase_over_previous_year_percent', 'change_by') then denominator_name
    when target_kind = 'meet_or_exceed_estimate' then 'dự toán năm' else 'kế hoạch năm' end;

-- Behind a share of a plan, after how much of the time: ' sau 50% thời gian'.
create macro elapsed_words(elapsed) as coalesce(' sau ' || nullif(elapsed, '') || ' thời gian', '');

-- What a share of a plan is a share of: the plan by its name, unless it names its own.
create macro plan_share_words(figure, plan_name) as figure || case when regexp_matches(figure, '%‡?$') then ' ' || coalesce(nullif(plan_name, ''), 'kế hoạch năm') else '' end;

-- The word before a figure that is not exact.
create macro qualifier_words(qualifier) as case qualifier when 'more_than' then 'hơn ' when 'less_than' then 'gần ' when 'about' then 'khoảng ' else '' end;

-- The word before what is left to a target where what was reached is not exact: of 'hơn 4.100' at most so much is.
create macro remainder_words(qualifier) as case qualifier when 'more_than' then 'không quá ' when 'less_than' then 'ít nhất ' when 'about' then 'khoảng ' else '' end;

-- A number towards one side of it: what a bound comes to is sure on that side only.
create macro rounded_to_side(v, decimals, side) as
  case when side = 0 then v else side * cast(-floor_of(-side * in_millionths(v), ten_to(6 - decimals)) as decimal(28,0)) * printed_step(decimals) end;

-- A figure that was reckoned from one that is not exact, with its word: of 'hơn 4.100' in eight months a month is 'hơn 512', not 513.
create macro reckoned_words(v, qualifier, decimals) as
  qualifier_words(qualifier) || vi_number(rounded_to_side(v, decimals, case qualifier when 'more_than' then -1 when 'less_than' then 1 else 0 end), decimals);

-- The same of what is left: of at most 0,926 it is 'không quá 0,93'.
create macro remaining_words(v, qualifier, decimals) as
  remainder_words(qualifier) || vi_number(rounded_to_side(v, decimals, case qualifier when 'more_than' then 1 when 'less_than' then -1 else 0 end), decimals);

-- The mark of a status, as statistical yearbooks print it.
create macro status_mark(status_code) as case status_code when 'E' then ' (ước)' when 'P' then ' (sb)' when 'F' then ' (db)' when 'I' then '*' when 'B' then '‡' else '' end;

-- The status in words: 'số ước', 'số sơ bộ'.
create macro status_words(status_code) as case status_code when 'A' then 'số chính thức' when 'P' then 'số sơ bộ' when 'E' then 'số ước' when 'F' then 'số dự báo'
  when 'I' then 'số thay thế' when 'B' then 'số có thay đổi phạm vi' when 'V' then 'số chưa kiểm tra' when 'Q' then 'số bảo mật'
  when 'L' then 'không có báo cáo' when 'M' then 'không phát sinh' else 'số' end;

-- A printed figure with the mark of a break, once, before its other marks: '120‡ (ước)', '+5,2%‡'; a figure that is not there has none.
create macro with_break(figure, is_break) as
  regexp_replace(figure, '^([^‡]*[0-9][^‡]*?)( \([^)‡]*\)|\*)?$', case when is_break then '\1‡\2' else '\0' end);

-- A printed figure that the head of its agency has not released: '120‡ (chưa ký duyệt)', '5,73 (ước, chưa ký duyệt)'; one that is not there has no mark.
create macro with_release(figure, is_unreleased) as
  case when not coalesce(is_unreleased, false) or not regexp_matches(figure, '[0-9]') then figure
    when figure like '%)' then left(figure, -1) || ', chưa ký duyệt)'
    else figure || ' (chưa ký duyệt)' end;

-- A figure as it is printed: '5,73 (ước)', '…' if it was not reported, '-' if there can be none, 'x' if it is secret.
create macro figure_text(v, qualifier, status_code, decimals) as (
  case when status_code = 'Q' then 'x'
    when status_code = 'M' then '-'
    when v is null then '…'
    else qualifier_words(qualifier) || vi_number(v, decimals) || status_mark(status_code)
  end
);

-- A verdict in words: 'Đạt', 'Chưa đánh giá'.
create macro verdict_words(verdict_code) as case verdict_code
  when 'met' then 'Đạt' when 'exceeded' then 'Vượt' when 'not_met' then 'Không đạt' when 'not_assessed' then 'Chưa đánh giá' else '' end;

-- Whether a unit's differences are points of percent.
create macro is_in_points(unit) as coalesce(unit, '') in ('percent', 'percentage_point');

-- The unit of a rate with what its owner says that it is of, so that a mark stands behind both: '% dân số bình quân'.
create macro unit_of_rate(unit_vi, unit_code, denominator_name) as
  unit_vi || case when is_in_points(unit_code) and coalesce(denominator_name, '') <> '' then ' ' || denominator_name else '' end;

-- How far a figure is from a bound: in points for rates, for amounts in percent of the bound.
create macro difference_of(v, bound, unit) as cast(
  case when is_in_points(unit) then abs(v - bound) else abs(divide_half_up((v - bound) * 100, bound, 2)) end as decimal(28,6));

-- The unit of a difference: 'điểm %' for rates, '%' for amounts.
create macro difference_unit_words(unit) as case when is_in_points(unit) then 'điểm %' else '%' end;

-- A difference as it is printed: '1,64 điểm %' for rates, '8,29%' for amounts.
create macro difference_text(difference, unit) as vi_number(difference, case when is_in_points(unit) then 3 else 2 end) || case when is_in_points(unit) then ' điểm %' else '%' end;

-- The same within a sentence: '1,64 điểm phần trăm'.
create macro difference_words(difference, unit) as replace(difference_text(difference, unit), 'điểm %', 'điểm phần trăm');

-- A printed figure without the marks of its status: '7,12 (ước)' and '7,12' are one figure.
create macro unmarked(figure) as trim(regexp_replace(figure, '(\*|‡| \((ước|sb|db)(, chưa ký duyệt)?\)| \(chưa ký duyệt\))', '', 'g'));

-- How many decimals a rate a month needs so that a small one does not read as none.
create macro rate_decimals(rate, decimals) as case when rate = 0 then decimals when rate < 1 then greatest(decimals, 2) when rate < 10 then greatest(decimals, 1) else decimals end;

-- A count within a sentence: '03' below ten, '0' for none.
create macro count_words(count) as case when count between 1 and 9 then '0' else '' end || count;
