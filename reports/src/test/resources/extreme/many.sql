-- A year-end with three hundred indicators more, names as long as a line takes them, and forty pages of what agencies wrote; or with a part of it.
create temp macro name(what, i) as what || ' số ' || i || case when i % 3 = 0 then '' else
  ', gồm các hoạt động tư vấn, chuyển giao công nghệ và đổi mới sáng tạo của doanh nghiệp vừa và nhỏ trên địa bàn, tính theo giá so sánh năm 2010 và theo phạm vi địa giới hành chính mới' end;
create temp macro sentence(i) as
  'Ý kiến số ' || i || ': công tác giải phóng mặt bằng còn vướng mắc do giá đất chưa được phê duyệt, nguồn cát đắp nền khan hiếm, thủ tục đầu tư kéo dài và thời tiết bất lợi.';

insert into marts.year_end__scorecard by name
select
  lines.* replace (
    1000 + i as line_order, (1000 + i) || 'a' as number_text, 1 as level, 'more' as group_code,
    name('V. LĨNH VỰC', (i - 1) // 31 * 3) as group_name_vi, 'X' || i as indicator_code, name('Chỉ tiêu', i) as indicator_name_vi,
    '' as headline_verdict_code)
from marts.year_end__scorecard as lines
cross join generate_series(1, 300 // getvariable('part')) as more(i)
where lines.indicator_code = 'GRDP_GROWTH'
order by i;

insert into marts.edition__followed by name
select
  lines.* replace (
    1000 + i as line_order, name('LĨNH VỰC', i // 40) as group_name_vi, 'Y' || i as indicator_code, name('Chỉ tiêu theo dõi', i) as indicator_name_vi,
    (1000000 + i) || '.000.000,25 (ước)' as result_text)
from marts.edition__followed as lines
cross join generate_series(1, 120 // getvariable('part')) as more(i)
where lines.indicator_code = 'RETAIL'
order by i;

insert into marts.edition__not_reported by name
select
  2024 as period_code, 2 as edition_number, 1000 + i as line_order, cast(i as varchar) as number_text, name('Chỉ tiêu', i) as indicator_name_vi,
  name('Trung tâm Xúc tiến Đầu tư - Thương mại và Hội chợ triển lãm', i) as owner_name_vi, 'Không có báo cáo trong thời gian của kỳ' as reason_vi
from generate_series(1, 60 // getvariable('part')) as more(i);

insert into marts.edition__told by name
select
  '2024' as period_code, 2 as edition_number, i as line_order, 'difficulties' as section_code,
  ['Kết quả thực hiện', 'Khó khăn, hạn chế', 'Nguyên nhân', 'Đề xuất, kiến nghị và nhiệm vụ kỳ tới'][1 + i * getvariable('part') // 31] as group_name_vi,
  array_to_string([sentence(i) for j in generate_series(0, i * 7 % 29)], chr(10)) as text_vi, 1 + i % 44 as agency_count,
  'Có ' || (1 + i % 44) || ' đơn vị nêu: ' || array_to_string([name('Sở', j * 3) for j in generate_series(0, i % 44)], '; ') || '.' as agencies_vi,
  'SXD' as agency_codes, 'SXD sections!C11 (b2b2b2b2)' as cells_text
from generate_series(1, 119 // getvariable('part')) as more(i);

insert into marts.edition__told by name
select
  '2024' as period_code, 2 as edition_number, 120 as line_order, 'proposals' as section_code, 'Đề xuất, kiến nghị và nhiệm vụ kỳ tới' as group_name_vi,
  array_to_string([sentence(j) for j in generate_series(1, 140)], ' ') as text_vi, 1 as agency_count, 'Đơn vị nêu: Sở Xây dựng.' as agencies_vi,
  'SXD' as agency_codes, 'SXD sections!C11 (b2b2b2b2)' as cells_text;

-- Made up to be long: no indicator is defined so.
insert into marts.year_end__definitions by name
select *, 'Khái niệm: ' || definition_vi as definition_line_vi, case when method_vi = '' then '' else 'Phương pháp tính: ' || method_vi end as method_line_vi
from (select
  '2024' as period_code, 2 as edition_number, i as line_order, case when i % 4 = 0 then '' else i || 'a' end as number_text, 'X' || i as indicator_code, name('Chỉ tiêu giả định', i) as indicator_name_vi,
  case when i % 2 = 0 then 'tỷ đồng' else '% so với tổng số hộ dân cư' end as unit_vi,
  array_to_string(['Khái niệm giả định số ' || i || '.' || j || ', chỉ để thử: toàn bộ giá trị của các hoạt động được kể đến trong kỳ, không gồm phần đã tính ở kỳ trước.' for j in generate_series(0, i * 3 % 8)], ' ') as definition_vi,
  case when i % 3 = 0 then '' else array_to_string(['Cách tính giả định ' || j || ': cộng số liệu của các đơn vị, trừ phần tính trùng.' for j in generate_series(0, i % 4)], ' ') end as method_vi,
  name('Sở', i) as owner_name_vi, '01/01/' || (2020 + i % 5) as valid_from_text,
  case when i % 5 = 0 then '' else 'Quyết định giả định số ' || i || '/QĐ-GĐ ngày 01 tháng 01 năm 2020 của cơ quan giả định' end as document_title_vi,
  case when i % 3 = 1 then 'Trước ngày 01/01/2024: khái niệm là “Khái niệm giả định cũ số ' || i || ', chỉ để thử, rộng hơn khái niệm mới ở phần các hoạt động phụ trợ và dịch vụ đi kèm”; đơn vị tính là triệu đồng; phương pháp tính là “Cách tính giả định cũ”; số liệu '
    || case when i % 2 = 0 then 'được nhân với hệ số 1,0375 để so sánh với số liệu từ ngày này.' else 'không so sánh được với số liệu từ ngày này.' end else '' end as change_vi,
  'SXD' as owner_agency_code
from generate_series(1, 80 // getvariable('part')) as more(i));
