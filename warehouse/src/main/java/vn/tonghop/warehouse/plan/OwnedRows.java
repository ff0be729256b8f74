package vn.tonghop.warehouse.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.CatalogTable;

/**
 * The rows of a catalog table that an agency answers for: its own and those of agencies that it
 * succeeds, as far as they are open. A table says so by the columns that it has: {@code owner},
 * {@code year}, {@code opened_on}, {@code closed_on}. A {@code plan_text} is empty before its
 * {@code plan_known_from}.
 */
record OwnedRows(Catalog catalog, Collection collection, LocalDate day) {

  List<Map<String, String>> list(String table, String agencyCode) {
    CatalogTable rows = catalog.table(table);
    return rows.rows().stream()
        .filter(row -> isOwn(row, agencyCode))
        .filter(this::isOpen)
        .map(row -> cells(rows.header(), row, agencyCode))
        .toList();
  }

  /** What is open and nobody is asked for: neither who has it reports, nor who has its work now. */
  Stream<CatalogTable.Row> listUnanswered(String table) {
    List<Agency> reporting = catalog.agencies().listReporting(day);
    return catalog.table(table).rows().stream()
        .filter(row -> !row.text("owner").isEmpty())
        .filter(this::isOpen)
        .filter(row -> reporting.stream().noneMatch(agency -> isOwn(row, agency.code())));
  }

  private boolean isOwn(CatalogTable.Row row, String agencyCode) {
    String owner = row.text("owner");
    return !owner.isEmpty() && catalog.agencies().successor(owner, day).equals(agencyCode);
  }

  /** What was closed before the month of the deadline is not asked for any more. */
  private boolean isOpen(CatalogTable.Row row) {
    String year = row.text("year");
    String opened = row.text("opened_on");
    String closed = row.text("closed_on");
    return (year.isEmpty() || year.equals(Integer.toString(collection.year())))
        && (opened.isEmpty() || !LocalDate.parse(opened).isAfter(day))
        && (closed.isEmpty() || !LocalDate.parse(closed).isBefore(day.withDayOfMonth(1)));
  }

  private Map<String, String> cells(List<String> header, CatalogTable.Row row, String agencyCode) {
    Map<String, String> cells = new HashMap<>();
    String own = catalog.agencies().of(agencyCode).nameVi();
    String given = catalog.agencies().of(row.text("owner")).nameVi();
    cells.put("owner_name_vi", given.equals(own) ? own : own + " (nhận từ " + given + ")");
    header.forEach(column -> cells.put(column, row.text(column)));
    String known = row.text("plan_known_from");
    if (!known.isEmpty() && LocalDate.parse(known).isAfter(day)) {
      cells.put("plan_text", "");
    }
    return cells;
  }
}
