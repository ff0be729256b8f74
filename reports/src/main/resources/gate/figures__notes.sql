-- A figure of a note has its unit behind it, or what it counts.
with notes as (
  select * from marts.edition__notes where kind in ('disagreement', 'finding')
),
bare as (
  select
    mark_text,
    text_vi,
    regexp_extract(
      text_vi,
      '(là|ghi|báo cáo|cộng|trừ) (hơn |gần |khoảng |trên |dưới )?-?[0-9][0-9.]*(,[0-9]+)?(‡|\*| \((ước|sb|db)\))*([;.] |[;.]?$| \(http| so với )') as found_vi
  from notes
)
select
  'ghi chú ' || mark_text || ' “' || text_vi || '”' as place_vi,
  trim(found_vi) as found_vi,
  'số có đơn vị tính' as expected_vi
from bare
where found_vi <> ''
