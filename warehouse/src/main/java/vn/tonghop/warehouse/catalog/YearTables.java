package vn.tonghop.warehouse.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables as somebody who keeps a year wants them: the list of its plan whole, its targets,
 * projects and holidays, the tasks that are open in it, and whatever is of no year.
 */
public final class YearTables {

  /** Days without work that fall on the same day every year (Labour Code 2019, article 112). */
  private static final Set<String> SAME_EVERY_YEAR = Set.of("-01-01", "-04-30", "-05-01", "-09-02");

  /** What of a target is of its own year and is not carried over: who keeps it has to say it. */
  private static final List<String> OF_ITS_YEAR =
      List.of("document", "item", "document_status", "known_from", "source_url", "amount");

  /** What of a project is of its own year. */
  private static final List<String> PLAN_OF_ITS_YEAR = List.of("plan_text", "plan_known_from");

  /** What a new year is worked off by; the others follow. */
  private static final List<String> FIRST =
      List.of(
          "targets", "phases", "lines", "indicators", "holidays", "tasks", "projects", "agencies");

  private final Map<String, CatalogTable> tables;
  private final CatalogTable addresses;
  private final List<Sheet> regimes;

  public YearTables(Catalog catalog) {
    this.tables = catalog.tables();
    this.addresses = catalog.apart().get("addresses");
    this.regimes = catalog.regimeSheets();
  }

  /** The tables of a year as they stand. */
  public List<Sheet> of(int year) {
    return sheets(table -> rows(table, year));
  }

  /**
   * The tables of a year that is to be begun: what it has, and where it has nothing yet, what the
   * year before had, without what each year states anew.
   */
  public List<Sheet> begin(int year, int from) {
    return sheets(
        table -> {
          List<Map<String, String>> own = rows(table, year);
          return own.isEmpty() ? carried(table, year, from) : own;
        });
  }

  private List<Sheet> sheets(
      java.util.function.Function<CatalogTable, List<Map<String, String>>> rows) {
    List<Sheet> sheets = new ArrayList<>();
    FIRST.forEach(name -> sheets.add(sheet(tables.get(name), rows.apply(tables.get(name)))));
    tables.values().stream()
        .filter(table -> !FIRST.contains(table.name()))
        .forEach(table -> sheets.add(sheet(table, rows.apply(table))));
    sheets.add(
        sheet(
            addresses,
            Addresses.standing(addresses).stream().map(CatalogTable.Row::values).toList()));
    sheets.addAll(regimes);
    return sheets;
  }

  private static Sheet sheet(CatalogTable table, List<Map<String, String>> rows) {
    return Sheet.ofRows(table.name(), table.header(), rows);
  }

  private List<Map<String, String>> rows(CatalogTable table, int year) {
    return table.name().equals("lines")
        ? new Plans(tables)
            .lines(year, LocalDate.MAX).stream()
                .map(row -> ofYear(row.values(), year, List.of()))
                .toList()
        : table.rows().stream()
            .filter(row -> isOf(table, row, Integer.toString(year)))
            .map(CatalogTable.Row::values)
            .toList();
  }

  private static boolean isOf(CatalogTable table, CatalogTable.Row row, String year) {
    Set<String> columns = table.description().columns().keySet();
    if (columns.contains("year")) {
      return row.text("year").equals(year);
    }
    for (String column : List.of("date", "period", "collection")) {
      if (columns.contains(column)) {
        return row.text(column).isEmpty() || row.text(column).startsWith(year);
      }
    }
    return row.text("closed_on").isEmpty() || row.text("closed_on").compareTo(year) >= 0;
  }

  private List<Map<String, String>> carried(CatalogTable table, int year, int from) {
    return switch (table.name()) {
      case "targets" ->
          rows(table, from).stream().map(row -> ofYear(row, year, OF_ITS_YEAR)).toList();
      case "projects" ->
          table.rows().stream()
              .filter(row -> row.text("year").equals("" + from))
              .map(row -> ofYear(row.values(), year, PLAN_OF_ITS_YEAR))
              .toList();
      case "holidays" ->
          table.rows().stream()
              .filter(row -> row.text("date").startsWith(from + "-"))
              .filter(row -> SAME_EVERY_YEAR.contains(row.text("date").substring(4)))
              .map(
                  row -> {
                    Map<String, String> day = new LinkedHashMap<>(row.values());
                    day.put("date", year + row.text("date").substring(4));
                    return day;
                  })
              .toList();
      default -> List.of();
    };
  }

  private static Map<String, String> ofYear(
      Map<String, String> row, int year, List<String> ofItsOwn) {
    Map<String, String> texts = new LinkedHashMap<>(row);
    texts.keySet().removeAll(ofItsOwn);
    texts.put("year", Integer.toString(year));
    return texts;
  }

  /** What the year's list says of a key of {@code lines}, wherever its row comes from. */
  static Map<String, CatalogTable.Row> lines(Map<String, CatalogTable> tables, int year) {
    return new Plans(tables)
        .lines(year, LocalDate.MAX).stream()
            .collect(Collectors.toMap(row -> row.text("indicator"), row -> row));
  }
}
