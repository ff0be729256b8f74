-- The words of codes, as the forms print them.

-- The state of a task in the words of its form.
create macro task_state_vi(state) as
  case state
    when 'done_in_time' then 'Hoàn thành đúng hạn'
    when 'done_late' then 'Hoàn thành quá hạn'
    when 'open_in_time' then 'Đang làm - trong hạn'
    when 'open_overdue' then 'Đang làm - quá hạn'
    else coalesce(state, '')
  end;

-- The name of a section of the narrative, as its form prints it.
create macro section_words(section_code) as
  case section_code
    when 'results' then 'Kết quả thực hiện'
    when 'difficulties' then 'Khó khăn, hạn chế'
    when 'causes' then 'Nguyên nhân'
    when 'proposals' then 'Đề xuất, kiến nghị và nhiệm vụ kỳ tới'
    else coalesce(section_code, '')
  end;

-- The state of a task as a report prints it.
create macro task_state_words(state_code) as
  case state_code
    when 'done_in_time' then 'Hoàn thành đúng hạn'
    when 'done_late' then 'Hoàn thành quá hạn'
    when 'open_in_time' then 'Đang thực hiện, trong hạn'
    when 'open_overdue' then 'Đang thực hiện, quá hạn'
    else 'Chưa có báo cáo'
  end;

-- The forms of a workbook by their names: 'indicators narrative' -> 'biểu chỉ tiêu, báo cáo lời văn'.
create macro form_list_words(form_codes) as array_to_string(
  list_transform(string_split(form_codes, ' '), lambda form: case form
    when 'indicators' then 'biểu chỉ tiêu' when 'tasks' then 'biểu nhiệm vụ' when 'public_investment' then 'biểu giải ngân vốn đầu tư công'
    when 'narrative' then 'báo cáo lời văn' when 'administration' then 'biểu văn bản và nhiệm vụ giao' else form end),
  ', ');

-- What was found in workbooks: 'phát hiện 02 lỗi phải sửa và 01 điểm lưu ý', 'không phát hiện lỗi phải sửa, có 01 điểm lưu ý'.
create macro finding_words(reject_count, remark_count) as case
  when reject_count = 0 and remark_count = 0 then 'không phát hiện lỗi phải sửa hay điểm lưu ý'
  when reject_count = 0 then 'không phát hiện lỗi phải sửa, có ' || count_words(remark_count) || ' điểm lưu ý'
  when remark_count = 0 then 'phát hiện ' || count_words(reject_count) || ' lỗi phải sửa'
  else 'phát hiện ' || count_words(reject_count) || ' lỗi phải sửa và ' || count_words(remark_count) || ' điểm lưu ý' end;

-- A name without its accents, capitals and signs: 'Đường  vành đai' and 'duong Vành Đai' are one name.
create macro bare_words(name) as
  regexp_replace(lower(strip_accents(replace(replace(name, 'Đ', 'D'), 'đ', 'd'))), '[^a-z0-9]+', ' ', 'g');
