-- A year-end to which one agency has reported, in a single row.
update marts.year_end__scorecard set result_value = null, result_text = '…', status_code = 'L', vs_plan_text = '', vs_same_period_text = '', verdict_code = 'not_assessed', verdict_text_vi = 'Chưa đánh giá', reason_vi = '',
  headline_verdict_code = case when headline_verdict_code = '' then '' else 'not_assessed' end
where indicator_code <> 'GRDP_GROWTH';
update marts.edition__delivery set state_vi = 'chưa báo cáo', received_text = '', attempts_count = 0, answered_text = '', late_text = ''
where agency_code <> 'CTK';
update marts.edition__summary set reported_count = 1, with_figures_count = 1, exceeded_count = 0, met_count = 0, not_met_count = 1,
  not_assessed_count = headline_count - 1, coverage_text_vi = '1/44 đơn vị đã báo cáo', with_figures_text_vi = 'có số liệu 1/17 chỉ tiêu';
delete from marts.edition__followed where line_order > 1;
delete from marts.edition__not_met where number_text <> '1';
delete from marts.edition__changes where line_order > 1;
delete from marts.edition__notes where note_order > 1;
delete from marts.edition__paragraphs where paragraph_order <> 1;
