-- Whoever issues and whoever signs exists on the edition's day: the register's letterheads of that day say so.
select
  report_code,
  'cơ quan ban hành ' || issuer_code as place_vi,
  'thiếu tên, ký hiệu hoặc chức vụ người ký' as found_vi,
  'một dòng của letterheads.csv có hiệu lực trong ngày' as expected_vi
from marts.edition__letters
where coalesce(issuer_vi, '') = '' or coalesce(symbol, '') in ('', 'BC-') or coalesce(authority_vi, '') = ''
  or recipient_vi is null or coalesce(place_vi, '') = ''
