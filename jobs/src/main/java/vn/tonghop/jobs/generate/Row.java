package vn.tonghop.jobs.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.workbook.FormEntry;

/** What an officer types into one row, by column; equal rows type equal things. */
record Row(OwedFigure figure, Map<String, Object> cells) {

  Row {
    cells = new LinkedHashMap<>(cells);
  }

  String indicator() {
    return figure.indicator().code();
  }

  /** The row's key as it stands in the answer key: indicator, area, period and basis. */
  List<String> key() {
    return List.of(indicator(), figure.areaCode(), figure.periodCode(), figure.basis().code());
  }

  Row with(String column, Object value) {
    Row changed = new Row(figure, cells);
    changed.cells.put(column, value);
    return changed;
  }

  Row without(String column) {
    Row changed = new Row(figure, cells);
    changed.cells.remove(column);
    return changed;
  }

  List<FormEntry> entries() {
    return cells.entrySet().stream()
        .map(cell -> new FormEntry("figures", key(), cell.getKey(), cell.getValue()))
        .toList();
  }
}
