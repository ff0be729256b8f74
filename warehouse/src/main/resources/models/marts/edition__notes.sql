with edition as (
  select * from run.edition
),
lines as (
  select * from core.fct_notes
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    lines.note_order,
    lines.kind,
    case lines.kind
      when 'source' then 'Nguồn số liệu'
      when 'definition' then 'Thay đổi khái niệm, phương pháp tính'
      when 'boundary' then 'Thay đổi địa giới'
      when 'release' then 'Số liệu chưa được ký duyệt'
      when 'disagreement' then 'Số liệu khác nhau giữa các nguồn hoặc với báo cáo đã phát hành'
      when 'finding' then 'Điểm cần xem lại trong số liệu'
      else 'Cách ghi và cách tính'
    end as kind_name_vi,
    lines.mark_text,
    lines.text_vi
  from lines
  cross join edition
)
select * from printed
