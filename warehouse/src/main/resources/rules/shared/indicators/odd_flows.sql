-- The odd figures among flows that must add up, worded; whether one is surely wrong, or may be what a revision or a note explains.
with slips as (
  select *
  from (values
    ('cumulative', ' Số của quý bằng đúng số lũy kế.', ' The quarter''s figure is the cumulative one.'),
    ('quarter', ' Số lũy kế bằng đúng số của quý.', ' The cumulative figure is the quarter''s.'),
    ('month', ' Số lũy kế bằng đúng số của tháng.', ' The cumulative figure is the month''s.'),
    ('whole', ' Số của tháng bằng đúng số lũy kế.', ' The month''s figure is the cumulative one.'),
    ('exchanged', ' Có thể số của tháng và số của quý đã ghi đổi chỗ cho nhau.', ' The month''s and the quarter''s figure may be in each other''s row.'),
    ('sign', ' Có thể ghi nhầm dấu.', ' The sign may be wrong.'),
    ('power', ' Có thể ghi thừa hoặc thiếu chữ số, hoặc nhầm đơn vị tính.', ' Digits too many or too few, or another unit.'),
    ('digits', ' Có thể ghi đảo chữ số.', ' Digits may have changed places.')
  ) as slips (slip, slip_vi, slip_en)
)
select
  lines.cell, written as found, try_cast(round(due, 6) as decimal(28, 6)) as expected,
  other_cells,
  case when coalesce(other_cells, '') = '' then 'số đã báo cáo của kỳ này' else 'ô ' || other_cells end as beside_vi,
  case when coalesce(other_cells, '') = '' then 'what was reported for this period' else other_cells end as beside_en,
  -- What other figures bear out, or a slip within the sheet, tells which of the cells is odd; of a power others tell.
  slip is distinct from 'power' and (part = 'month' or coalesce(slip <> 'sign', false)) as is_doubt,
  coalesce(slip_vi, '') as slip_vi, coalesce(slip_en, '') as slip_en,
  case part when 'month' then 'số của tháng' when 'quarter' then 'số của quý' else 'lũy kế' end as part_vi, part,
  case
    when part = 'month' and (slip in ('whole', 'exchanged') or coalesce(other_cells, '') not like '%,%') then 'lũy kế trừ đi lũy kế kỳ trước'
    when part = 'month' then 'lũy kế và số của quý trừ đi các kỳ trước'
    when part = 'cumulative' and is_of_quarter then 'lũy kế đến hết quý trước cộng số của quý'
    when part = 'cumulative' then 'lũy kế kỳ trước cộng số của tháng'
    when is_by_months then 'tổng các tháng trong quý'
    when n = 3 then 'số lũy kế đến hết quý'
    else 'lũy kế đến hết quý trừ đi lũy kế đến hết quý trước' end as sum_vi,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
  (is_far or slip is not null) and not exists (
    from submission.figures as noted
    where (noted.indicator_code, noted.area_code) = (lines.indicator_code, lines.area_code) and noted.note is not null) as is_surely_wrong
from shared.flow_lines as lines
join reference.indicators as indicators on indicators.code = lines.indicator_code
left join slips using (slip)
where measure = 'value' and part <> 'none' and is_new
