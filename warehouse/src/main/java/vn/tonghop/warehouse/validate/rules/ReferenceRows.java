package vn.tonghop.warehouse.validate.rules;

import java.util.List;

/**
 * One table of the catalog as rules read it, {@code reference.<name>}: every column text, the empty
 * text where nothing stands.
 */
record ReferenceRows(List<String> columns, List<List<String>> rows) {

  public ReferenceRows {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
