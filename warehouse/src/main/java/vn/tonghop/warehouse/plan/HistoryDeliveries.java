package vn.tonghop.warehouse.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.CatalogTable;

/**
 * Figures of earlier times as deliveries of those who answer for them: each goes into the first
 * collection that asks for it, so that it has an original, a receipt and a cell like any other.
 */
public final class HistoryDeliveries {

  /** Digits after the comma at which a number could be read as thousands. */
  private static final int OF_THOUSANDS = 3;

  /** A sheet sent as CSV. */
  public record Delivery(String agency, Collection collection, String csv) {}

  /** Who is asked for a figure in which collection. */
  private record Asked(String agency, Collection collection) {}

  private final Catalog catalog;
  private final ReportingCalendar calendar;
  private final Duties duties;
  private final String form;

  /**
   * @param form the form with its version, such as {@code indicators.v1}
   */
  public HistoryDeliveries(Catalog catalog, String form) {
    this.catalog = catalog;
    this.calendar = new ReportingCalendar(catalog);
    this.duties = new Duties(catalog, calendar);
    this.form = form;
  }

  /**
   * The deliveries of figures.
   *
   * @throws Failure naming every figure that no collection asks for
   */
  public List<Delivery> of(List<CatalogTable.Row> figures) {
    Map<String, Asked> asked = asked(figures);
    Map<Asked, List<CatalogTable.Row>> found = new LinkedHashMap<>();
    List<String> unasked = new ArrayList<>();
    for (CatalogTable.Row row : figures) {
      Asked who = asked.get(key(row));
      if (who == null) {
        unasked.add("line %d: %s".formatted(row.line(), key(row)));
      } else {
        found.computeIfAbsent(who, any -> new ArrayList<>()).add(row);
      }
    }
    if (!unasked.isEmpty()) {
      throw new Failure(
          "Cannot make deliveries of %s, which no collection asks for, expected a period and basis that a form has:%n  %s"
              .formatted(Counted.of(unasked.size(), "figure"), String.join("\n  ", unasked)));
    }
    return found.entrySet().stream()
        .map(
            entry ->
                new Delivery(
                    entry.getKey().agency(),
                    entry.getKey().collection(),
                    csv(entry.getKey(), entry.getValue())))
        .toList();
  }

  /** By figure who is asked for it first, in the years of the figures and those after them. */
  private Map<String, Asked> asked(List<CatalogTable.Row> figures) {
    TreeSet<Integer> years = new TreeSet<>();
    for (CatalogTable.Row row : figures) {
      int year = Integer.parseInt(row.text("period").substring(0, 4));
      years.addAll(List.of(year, year + 1));
    }
    Map<String, Asked> asked = new HashMap<>();
    for (int year : years) {
      for (Collection collection : calendar.listCollections(year)) {
        for (Duty duty : duties.listDuties(collection)) {
          String agency = duty.agency().code();
          for (OwedFigure figure : duties.listOwedFigures(agency, collection)) {
            asked.putIfAbsent(
                key(
                    figure.indicator().code(),
                    figure.areaCode(),
                    figure.periodCode(),
                    figure.basis().code()),
                new Asked(agency, collection));
          }
        }
      }
    }
    return asked;
  }

  private String key(CatalogTable.Row row) {
    return key(row.text("indicator"), area(row), row.text("period"), row.text("basis"));
  }

  private static String key(String indicator, String area, String period, String basis) {
    return String.join(" ", indicator, area, period, basis);
  }

  /** The whole, as it was in the middle of what the figure is about. */
  private String area(CatalogTable.Row row) {
    String period = row.text("period");
    String month = period.matches("\\d{4}-\\d{2}") ? period.substring(5) : "12";
    LocalDate day =
        LocalDate.of(Integer.parseInt(period.substring(0, 4)), Integer.parseInt(month), 28);
    return row.text("area").isEmpty() ? catalog.cityArea(day) : row.text("area");
  }

  private String csv(Asked asked, List<CatalogTable.Row> rows) {
    String head =
        "agency;%s\ncollection;%s\nform;%s\nsheet;figures\n\nindicator_code;area_code;period_code;basis;value;status;note\n"
            .formatted(asked.agency(), asked.collection().code(), form);
    return head + rows.stream().map(this::line).collect(Collectors.joining());
  }

  private String line(CatalogTable.Row row) {
    return "%s;%s;%s;%s;\"%s\";%s;\"%s\"\n"
        .formatted(
            row.text("indicator"),
            area(row),
            row.text("period"),
            row.text("basis"),
            number(new BigDecimal(row.text("value"))),
            row.text("status").isEmpty() ? "A" : row.text("status"),
            row.text("note").replace("\"", "\"\""));
  }

  private static String number(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    int decimals = Math.max(0, plain.scale());
    return plain
        .setScale(decimals == OF_THOUSANDS ? decimals + 1 : decimals)
        .toPlainString()
        .replace('.', ',');
  }
}
