-- A year-end to which nobody has reported: what is owed, and nothing else.
update marts.year_end__scorecard set result_value = null, result_text = '…', status_code = 'L', vs_plan_text = '', vs_same_period_text = '', verdict_code = 'not_assessed', verdict_text_vi = 'Chưa đánh giá', reason_vi = '',
  headline_verdict_code = case when headline_verdict_code = '' then '' else 'not_assessed' end;
update marts.edition__delivery set state_vi = 'chưa báo cáo', received_text = '', attempts_count = 0, answered_text = '', late_text = '';
update marts.edition__summary set reported_count = 0, with_figures_count = 0, exceeded_count = 0, met_count = 0, not_met_count = 0,
  not_assessed_count = headline_count, coverage_text_vi = '0/44 đơn vị đã báo cáo', with_figures_text_vi = 'có số liệu 0/17 chỉ tiêu';
delete from marts.edition__followed;
delete from marts.edition__growth;
delete from marts.edition__not_met;
delete from marts.edition__changes;
delete from marts.edition__notes;
delete from marts.edition__paragraphs;
