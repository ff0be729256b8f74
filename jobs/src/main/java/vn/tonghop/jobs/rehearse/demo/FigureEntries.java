package vn.tonghop.jobs.rehearse.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.workbook.fill.FormEntry;

/** What an officer types into the form for a published figure. */
record FigureEntries(PublishedFigure figure) {

  private static final List<String> NUMBERS =
      List.of("value", "reported_yoy_percent", "reported_plan_percent", "numerator", "denominator");

  List<FormEntry> list() {
    List<FormEntry> entries = new ArrayList<>();
    for (String column : NUMBERS) {
      if (!figure.text(column).isEmpty()) {
        entries.add(entry(column, new BigDecimal(figure.text(column))));
      }
    }
    if (!figure.text("value").isEmpty()) {
      entries.add(entry("qualifier", figure.text("qualifier")));
      entries.add(entry("status", figure.text("status")));
    }
    if (!figure.text("denominator_name").isEmpty()) {
      entries.add(entry("denominator_name", figure.text("denominator_name")));
    }
    if (!figure.text("measured_to").isEmpty()) {
      entries.add(entry("measured_to", LocalDate.parse(figure.text("measured_to"))));
    }
    entries.add(entry("note", note()));
    return entries;
  }

  private String note() {
    String url = figure.text("source_url");
    String address = url.startsWith("http") ? " <" + url + ">" : "";
    return "Nguồn: " + figure.text("source_title") + address;
  }

  private FormEntry entry(String column, Object value) {
    return FormEntry.ofFigure(
        figure.text("indicator"),
        figure.text("area"),
        figure.text("period"),
        figure.basis(),
        column,
        value);
  }
}
