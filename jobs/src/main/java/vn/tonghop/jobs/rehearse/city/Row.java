package vn.tonghop.jobs.rehearse.city;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.workbook.fill.FormEntry;

/** What an officer types into one row, by column; equal rows type equal things. */
sealed interface Row {

  /** The sheet's name in its form. */
  String sheet();

  /** The row's key as it stands in the answer key: the parts of the form's own key, in order. */
  List<String> key();

  Map<String, Object> cells();

  /** The same row with other cells. */
  Row withCells(Map<String, Object> cells);

  /** A row of the indicator form; its key is indicator, area, period and basis. */
  record Figure(OwedFigure owed, Map<String, Object> cells) implements Row {

    public Figure {
      cells = new LinkedHashMap<>(cells);
    }

    String indicator() {
      return owed.indicator().code();
    }

    @Override
    public String sheet() {
      return "figures";
    }

    @Override
    public List<String> key() {
      return List.of(indicator(), owed.areaCode(), owed.periodCode(), owed.basis().code());
    }

    @Override
    public Figure withCells(Map<String, Object> changed) {
      return new Figure(owed, changed);
    }
  }

  /**
   * A row of any other form.
   *
   * @param code its key, the parts joined with a slash
   */
  record Line(String sheet, String code, Map<String, Object> cells) implements Row {

    public Line {
      cells = new LinkedHashMap<>(cells);
    }

    @Override
    public List<String> key() {
      return List.of(code.split("/"));
    }

    @Override
    public Line withCells(Map<String, Object> changed) {
      return new Line(sheet, code, changed);
    }
  }

  /** A section of an agency's narrative: the only rows that several agencies have alike. */
  record Section(String agency, String code, Map<String, Object> cells) implements Row {

    public Section {
      cells = new LinkedHashMap<>(cells);
    }

    @Override
    public String sheet() {
      return "sections";
    }

    @Override
    public List<String> key() {
      return List.of(code);
    }

    @Override
    public Section withCells(Map<String, Object> changed) {
      return new Section(agency, code, changed);
    }
  }

  default Row with(String column, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(cells());
    changed.put(column, value);
    return withCells(changed);
  }

  default Row without(String column) {
    Map<String, Object> changed = new LinkedHashMap<>(cells());
    changed.remove(column);
    return withCells(changed);
  }

  default List<FormEntry> entries() {
    return cells().entrySet().stream()
        .map(cell -> new FormEntry(sheet(), key(), cell.getKey(), cell.getValue()))
        .toList();
  }
}
