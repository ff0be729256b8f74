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

-- Whether a task that is under way is to be done within thirty days of the day of which it is told.
create macro is_due_soon(state_code, due_date, told_on) as state_code = 'open_in_time' and due_date <= told_on + 30;

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

-- The lines that so many letters take where one has room for so many.
create macro line_count(letter_count, letters_a_line) as cast((letter_count + letters_a_line - 1) // letters_a_line as integer);

-- The lines that a sentence of so many letters takes, its first one indented, in the smallest letters that the decree allows.
create macro text_lines(letter_count) as line_count(letter_count + 8, 86);

-- A name within a sentence; one that begins with an abbreviation keeps it: 'Tốc độ tăng' is 'tốc độ tăng', 'GRDP bình quân' and 'A1' stay.
create macro first_small(name) as case when substr(name, 2, 1) = lower(substr(name, 2, 1)) and not regexp_matches(name, '^.[0-9]') then lower(left(name, 1)) || substr(name, 2) else name end;

-- A component where its indicator does not stand above it, by both where its own name says no measure: 'Đô thị' is 'Tỷ lệ hộ dân được cung cấp nước sạch: đô thị', 'Tỷ trọng dịch vụ' and 'Dịch vụ tăng' stay.
create macro alone_words(name, headline_name) as case
  when coalesce(headline_name, name) = name or regexp_matches(name, '^(Tỷ lệ|Tỷ trọng|Tốc độ|Tổng|Số|Giá trị|Giảm|Tăng) | tăng$') then name
  else headline_name || ': ' || first_small(name) end;

-- Under a picture, which notes are about its figures: 'Về số liệu trong hình, xem ghi chú [1] [8].'
create macro picture_marks(marks) as coalesce('Về số liệu trong hình, xem ghi chú ' || marks || '.', '');

-- Texts of a list, the last behind 'và': ['a', 'b', 'c'] is 'a, b và c'; of none ''.
create macro listed_words(texts, separator) as case when len(texts) > 1 then array_to_string(texts[:-2], separator) || ' và ' else '' end || coalesce(texts[-1], '');

-- A text at the head of a sentence: 'có 03 đơn vị' is 'Có 03 đơn vị'.
create macro first_capital(words) as upper(left(words, 1)) || substr(words, 2);

-- The bracket that a name ends in, if it is at most half of so many letters: ' (ngân sách địa phương)'.
create macro last_bracket(name, most) as case when 2 * length(regexp_extract(name, '\s*\([^()]*\)$')) <= most then regexp_extract(name, '\s*\([^()]*\)$') else '' end;

-- A name of at most so many letters, cut between words, with the short bracket that it ends in: 'Nâng cấp đường tỉnh 918 (vốn nước ngoài)' of 38 is 'Nâng cấp đường… (vốn nước ngoài)'.
create macro shortened(name, most) as case when length(name) <= most then name
  else regexp_replace(left(name, most - 2 - length(last_bracket(name, most))), '[\s,;:]+(\S*|\([^)]*)$', '') || '…' || last_bracket(name, most) end;

-- Behind what is said of a cell, where the one beside it may be wrong instead: ' Chỉ sửa một trong hai ô: nếu số ở ô này đúng thì ô K9 phải sửa, có phải là 7.000 không?'
create macro either_words(beside_vi, due) as coalesce(
  ' Chỉ sửa một trong hai ô: nếu số ở ô này đúng thì ' || beside_vi || ' phải sửa' || coalesce(', có phải là ' || vi_number(due, 6) || ' không?', '.'), '');

-- The same in English, without what should stand there.
create macro either_words_en(beside_en) as coalesce(' Correct one of the two only: if the figure here is right, it is ' || beside_en || '.', '');

-- A name without its accents, capitals and signs: 'Đường  vành đai' and 'duong Vành Đai' are one name.
create macro bare_words(name) as
  regexp_replace(lower(strip_accents(replace(replace(name, 'Đ', 'D'), 'đ', 'd'))), '[^a-z0-9]+', ' ', 'g');

-- What part of its period a figure measures, as the forms print it.
create macro basis_words(basis) as case basis
  when 'month' then 'tháng' when 'quarter' then 'quý' when 'cumulative' then 'từ đầu năm' when 'end_of_period' then 'cuối kỳ'
  when 'year_estimate' then 'ước cả năm' when 'year' then 'cả năm' else coalesce(basis, '') end;

-- How exactly a figure was stated, as the forms print it; qualifier_words is what stands before the figure.
create macro qualifier_name(qualifier) as case qualifier
  when 'exact' then 'chính xác' when 'more_than' then 'hơn' when 'less_than' then 'gần' when 'about' then 'khoảng' else coalesce(qualifier, '') end;

-- The level of government of a territory.
create macro level_words(level_code) as case level_code
  when 'province' then 'cấp tỉnh' when 'district' then 'cấp huyện' when 'commune' then 'cấp xã' else level_code end;

-- What a territory is.
create macro area_kind_words(kind_code) as case kind_code
  when 'city' then 'địa bàn của báo cáo' when 'province' then 'tỉnh, thành phố' when 'district' then 'quận, huyện' when 'ward' then 'phường'
  when 'commune' then 'xã' when 'township' then 'thị trấn' when 'special_zone' then 'đặc khu' else kind_code end;

-- Which way an indicator is better.
create macro direction_words(direction_code) as case direction_code
  when 'higher' then 'càng cao càng tốt' when 'lower' then 'càng thấp càng tốt' when 'none' then 'không xét chiều' else direction_code end;

-- How an indicator may be computed with.
create macro nature_words(nature_code) as case nature_code
  when 'flow' then 'số phát sinh, cộng được theo thời gian' when 'stock' then 'số thời điểm, lấy số cuối kỳ'
  when 'reported_rate' then 'tốc độ, tỷ lệ do đơn vị báo cáo' when 'reported_level' then 'mức do đơn vị báo cáo'
  when 'computed_ratio' then 'tỷ lệ tính từ tử số và mẫu số' when 'computed_change' then 'mức thay đổi được tính' when 'none' then 'dòng nhóm' else nature_code end;

-- What a year is of its months.
create macro aggregation_words(aggregation_code) as case aggregation_code
  when 'sum' then 'cộng các tháng (lũy kế)' when 'last' then 'lấy tháng cuối' when 'mean' then 'bình quân các tháng' when 'none' then 'không tính từ các tháng' else aggregation_code end;

-- How often an indicator is asked for.
create macro frequency_words(frequency_code) as case frequency_code
  when 'month' then 'hằng tháng' when 'quarter' then 'hằng quý' when 'year' then 'hằng năm' when 'none' then 'không hỏi' else frequency_code end;

-- What a period of the calendar is.
create macro period_kind_words(period_kind) as case period_kind
  when 'month' then 'tháng' when 'quarter' then 'quý' when 'first_half' then '6 tháng đầu năm' when 'nine_months' then '9 tháng đầu năm' when 'year' then 'năm' else period_kind end;

-- A headline within a sentence, with the bracket behind it that says who published it: '“Xuất khẩu tăng” (laodong.vn)'.
create macro quoted_title(title) as regexp_replace(title, '^(.*?)((?: \([^()]*\))*)$', '“\1”\2');

-- The title of the document that a target is from, with what of it is no resolution.
create macro document_words(title_vi, document_status) as case document_status when 'press' then quoted_title(title_vi) else title_vi end || case document_status
  when 'party_programme' then ' (chương trình của cấp ủy, không phải nghị quyết của HĐND)' when 'draft_resolution' then ' (dự thảo, chưa có số)'
  when 'press' then ' (theo báo chí)' else '' end;

-- How a plan states a target.
create macro target_kind_words(target_kind) as case target_kind
  when 'at_least' then 'ít nhất' when 'at_most' then 'nhiều nhất' when 'more_than' then 'trên' when 'less_than' then 'dưới' when 'range' then 'trong khoảng' when 'about' then 'khoảng'
  when 'exact' then 'đúng bằng' when 'change_by' then 'tăng hoặc giảm một lượng' when 'increase_over_previous_year_percent' then 'tăng so với năm trước (%)'
  when 'meet_or_exceed_estimate' then 'đạt hoặc vượt dự toán' when 'qualitative' then 'định tính' else target_kind end;

-- In which list an indicator or a changed text stands.
create macro list_words(list_code) as case list_code
  when 'headline' then 'chỉ tiêu của kế hoạch' when 'followed' then 'chỉ tiêu theo dõi' when 'scorecard' then 'bảng tổng hợp chỉ tiêu' when 'latest' then 'số gần nhất' when 'months' then 'số riêng của tháng, quý' when 'own' then 'số riêng của tháng, quý'
  when 'delivery' then 'tình hình nộp báo cáo' when 'narratives' then 'nội dung báo cáo của đơn vị'
  when 'tasks' then 'nhiệm vụ' when 'task_lines' then 'từng nhiệm vụ' when 'disbursements' then 'giải ngân' when 'disbursement_lines' then 'giải ngân của dự án' when 'administration' then 'văn bản và nhiệm vụ giao' when 'decisions' then 'việc cần quyết định' when 'counts' then 'số đếm chung' else list_code end;

-- Who published a figure, in the order in which sources are believed.
create macro source_rank_words(source_rank) as case source_rank
  when 'statistics_office' then 'cơ quan thống kê' when 'city' then 'thành phố' when 'ministry' then 'bộ, ngành' when 'press' then 'báo chí' else source_rank end;
