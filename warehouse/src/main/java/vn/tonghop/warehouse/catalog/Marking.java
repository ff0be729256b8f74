package vn.tonghop.warehouse.catalog;

import java.util.Map;

/**
 * What a home that is not of record prints on every page, as {@code catalog/marking.yml} says.
 *
 * @param marking across the pages; empty for a home of record
 * @param note in the notes
 */
record Marking(String marking, String note) {

  static Marking of(Shelf shelf, Overlay overlay, CellCheck cells, Problems problems) {
    TreeCheck check =
        new TreeCheck(shelf.trees().get("marking"), cells, problems, "catalog/marking.yml");
    Map<String, Object> keys =
        overlay.find("marking").map(CsvSheet::text).map(check::read).orElse(Map.of());
    return new Marking(
        keys.getOrDefault("marking_vi", "").toString(),
        keys.getOrDefault("note_vi", "").toString());
  }
}
