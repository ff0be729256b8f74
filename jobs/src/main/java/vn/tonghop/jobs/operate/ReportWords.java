package vn.tonghop.jobs.operate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.reports.outline.Wording;
import vn.tonghop.reports.outline.Wordings;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.CatalogChange;
import vn.tonghop.warehouse.catalog.CatalogTable;
import vn.tonghop.warehouse.catalog.Draft;
import vn.tonghop.warehouse.catalog.Sheet;
import vn.tonghop.warehouse.home.DataHome;

/** The catalog's table of wordings beside the texts that the reports of the program have. */
final class ReportWords {

  private static final String TABLE = "wordings";

  private ReportWords() {}

  /**
   * The slips of wordings, each with its file and cell.
   *
   * @param handedIn those that a draft states
   * @param standing those that stood before it, whose place another program may have had: their
   *     texts are printed as shipped
   */
  record Slips(List<String> handedIn, List<String> standing) {}

  static Slips slips(Draft draft, DataHome home) {
    Set<Wording> given =
        draft.changes(home).stream()
            .filter(change -> change.table().equals(TABLE))
            .map(change -> wording(change.after()))
            .collect(Collectors.toSet());
    List<Wording> shipped = Outlines.shipped().listPlaces();
    Slips slips = new Slips(new ArrayList<>(), new ArrayList<>());
    CatalogTable table = draft.over(home).tables().get(TABLE);
    for (CatalogTable.Row row : table.rows()) {
      Wording wording = wording(row.values());
      Wordings.findSlip(wording, shipped)
          .map(
              slip ->
                  "%s: %s [decides %s]"
                      .formatted(
                          row.at(slip.column()), slip.words(), table.description().decides()))
          .ifPresent((given.contains(wording) ? slips.handedIn() : slips.standing())::add);
    }
    return slips;
  }

  /** What the city says otherwise than the program. */
  static Wordings of(Catalog catalog) {
    return new Wordings(
        catalog.tables().get(TABLE).rows().stream().map(row -> wording(row.values())).toList());
  }

  /** Whether a row says what the program says by itself, and so states nothing. */
  static Predicate<CatalogChange> shipped() {
    Set<Wording> shipped = Set.copyOf(Outlines.shipped().listPlaces());
    return change ->
        change.table().equals(TABLE)
            && change.before().isEmpty()
            && shipped.contains(wording(change.after()));
  }

  /** The same sheets, that of wordings with every text of the program that has none of its own. */
  static List<Sheet> filled(List<Sheet> sheets, Catalog catalog) {
    Sheet whole = filled(catalog.tables().get(TABLE));
    return sheets.stream().map(s -> s.path().equals(TABLE) ? whole : s).toList();
  }

  private static Sheet filled(CatalogTable own) {
    Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
    for (Wording text : Outlines.shipped().listTexts()) {
      rows.put(
          List.of(text.outline(), text.place()),
          Map.of("outline", text.outline(), "place", text.place(), "text_vi", text.text()));
    }
    own.rows()
        .forEach(row -> rows.put(List.of(row.text("outline"), row.text("place")), row.values()));
    return Sheet.ofRows(TABLE, own.header(), rows.values());
  }

  private static Wording wording(Map<String, String> row) {
    return new Wording(
        row.getOrDefault("outline", ""),
        row.getOrDefault("place", ""),
        row.getOrDefault("text_vi", ""));
  }
}
