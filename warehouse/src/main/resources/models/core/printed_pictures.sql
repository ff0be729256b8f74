with pictures as (
  select
    14500 as line_order, indicator_code, name_vi as indicator_name_vi, 'key_figures' as list_code,
    unnest(['result', 'plan', 'same_period', 'state']) as measure_code, unnest(['Kết quả', 'Kế hoạch', 'So cùng kỳ', 'Tình trạng']) as measure_name_vi,
    unnest([result_text, plan_text, vs_same_period_text, state_vi]) as printed_text, 'nói lại số của bảng' as made_of_text
  from core.fct_key_figures
  union all
  select 14520, indicator_code, 'Kết quả theo lĩnh vực', 'fields', 'text', 'Câu', text_vi, 'nói lại số của bảng và của tháng'
  from core.fct_field_lines
  union all
  select 14530, sector_code, sector_vi, 'contributions', unnest(['points', 'finding']), unnest(['Đóng góp (điểm %)', 'Nhận định']), unnest([vi_number(points, 2), finding_vi]),
    'tăng trưởng x tỷ trọng năm trước : 100: core.fct_derived_values'
  from core.fct_growth_contributions
  union all
  select 14540, indicator_code, sector_vi, 'structure', column_order || ' ' || unnest(['share', 'finding']), column_vi || ', ' || unnest(['tỷ trọng', 'nhận định']), unnest([coalesce(vi_number(share, 3), '…'), finding_vi]),
    'kết quả, cùng kỳ, mục tiêu: core.fct_results, core.fct_targets'
  from core.fct_growth_structure
  union all
  select 14550, indicator_code, label_vi, 'distances', unnest(['percent', 'finding']), unnest(['% mục tiêu', 'Nhận định']), unnest([vi_number(percent_value, 1), finding_vi]),
    'kết quả : mục tiêu x 100: core.fct_target_distances'
  from core.fct_target_distances
  union all
  select 14560, indicator_code, series_vi || ', ' || month_vi, 'paces', series_order || ' ' || month_order || ' ' || unnest(['value', 'finding']), unnest(['Lũy kế', 'Nhận định']),
    unnest([coalesce(vi_number(value, 0), '…'), finding_vi]), 'lũy kế các tháng và mức phải đạt: core.fct_pace_points'
  from core.fct_pace_points
  union all
  select 14570, indicator_code, indicator_name_vi, 'definitions', unnest(['definition', 'method', 'owner', 'valid_from', 'document', 'change']),
    unnest(['Khái niệm', 'Phương pháp tính', 'Cơ quan chịu trách nhiệm', 'Áp dụng từ ngày', 'Văn bản', 'Thay đổi']),
    unnest([definition_vi, method_vi, owner_name_vi, valid_from_text, document_title_vi, change_vi]), 'khái niệm của danh mục: core.dim_definitions'
  from core.fct_definition_lines
  join run.edition on is_whole_year
),
printed as (
  select
    cast(line_order as integer) as line_order, indicator_code, indicator_name_vi, list_code, measure_code, measure_name_vi, printed_text,
    '' as submission_sha256, made_of_text
  from pictures
)
select * from printed
