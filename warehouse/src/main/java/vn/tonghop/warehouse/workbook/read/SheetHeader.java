package vn.tonghop.warehouse.workbook.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;

/** The hidden row of column names: which column stands where, wherever it was moved to. */
final class SheetHeader {

  /** Names of columns that no row of data has. */
  private static final int FEWEST_NAMES = 3;

  private final FormSheet sheet;
  private final Map<Integer, FormColumn> columns = new LinkedHashMap<>();
  private final Map<String, String> letters = new HashMap<>();
  private final Set<Integer> strayColumns = new HashSet<>();

  /** The columns by their headings, folded once: every row of a sheet is held against them. */
  private final Map<String, FormColumn> headed = new HashMap<>();

  private SheetHeader(FormSheet sheet) {
    this.sheet = sheet;
    sheet.columns().forEach(any -> headed.putIfAbsent(SameText.fold(any.headingVi()), any));
  }

  /** The header, if these cells are it: they name a key column, or several others. */
  static Optional<SheetHeader> find(
      FormSheet sheet, List<FormColumn> wanted, List<RawCell> cells, List<Finding> findings) {
    Set<String> texts = new HashSet<>();
    cells.forEach(cell -> texts.add(cell.text()));
    long named = sheet.columns().stream().filter(any -> texts.contains(any.name())).count();
    if (named < FEWEST_NAMES
        && sheet.listKeys().stream().noneMatch(key -> texts.contains(key.name()))) {
      return Optional.empty();
    }
    SheetHeader header = new SheetHeader(sheet);
    cells.forEach(cell -> header.take(cell, findings));
    wanted.stream()
        .filter(column -> !header.columns.containsValue(column))
        .forEach(column -> findings.add(header.missing(column)));
    return Optional.of(header);
  }

  private Finding missing(FormColumn column) {
    String code = column.isKey() ? "MISSING_KEY_COLUMN" : "MISSING_COLUMN";
    return FindingTexts.structure().finding(code, sheet.titleVi(), "", "", column.headingVi(), "");
  }

  private void take(RawCell cell, List<Finding> findings) {
    Optional<FormColumn> column = sheet.findColumn(cell.text());
    if (column.isEmpty()) {
      checkStray(cell, findings);
    } else if (columns.containsValue(column.get())) {
      RawCell twice = cell.withText(column.get().headingVi());
      findings.add(twice.finding("DUPLICATE_COLUMN", sheet.titleVi(), "", ""));
    } else {
      columns.put(cell.column(), column.get());
      letters.put(column.get().name(), CellReference.convertNumToColString(cell.column()));
    }
  }

  /** A filled cell in a column that is none of the form's, found once a column. */
  void checkStray(RawCell cell, List<Finding> findings) {
    if (!columns.containsKey(cell.column()) && strayColumns.add(cell.column())) {
      findings.add(cell.finding("UNKNOWN_COLUMN", sheet.titleVi(), "", ""));
    }
  }

  Optional<FormColumn> findColumn(RawCell cell) {
    return Optional.ofNullable(columns.get(cell.column()));
  }

  Map<String, String> letters() {
    return letters;
  }

  /**
   * Whether these cells are the headings that the officer reads: over all keys, and, where there is
   * one key alone, over most else. One cell makes no row of figures a row of headings.
   */
  boolean isHeadings(List<RawCell> cells) {
    List<RawCell> known =
        cells.stream().filter(cell -> columns.containsKey(cell.column())).toList();
    List<RawCell> keys = known.stream().filter(this::isKey).toList();
    return !keys.isEmpty()
        && keys.stream().allMatch(this::isHeading)
        && (keys.size() > 1
            || 2 * known.stream().filter(cell -> findHeaded(cell).isPresent()).count()
                > known.size());
  }

  /**
   * Tells of each heading that is another column's: what is read there would not be what is shown.
   */
  void checkHeadings(List<RawCell> cells, List<Finding> findings) {
    for (RawCell cell : cells) {
      FormColumn column = columns.get(cell.column());
      if (column != null && !isHeading(cell) && findHeaded(cell).isPresent()) {
        findings.add(
            cell.finding("HEADING_OF_ANOTHER_COLUMN", sheet.titleVi(), column.headingVi(), ""));
      }
    }
  }

  private boolean isKey(RawCell cell) {
    return findColumn(cell).filter(FormColumn::isKey).isPresent();
  }

  /** The column whose heading the cell is, wherever it stands. */
  private Optional<FormColumn> findHeaded(RawCell cell) {
    return Optional.ofNullable(headed.get(SameText.fold(cell.text())));
  }

  private boolean isHeading(RawCell cell) {
    Optional<String> heading = findHeaded(cell).map(FormColumn::headingVi);
    return heading.isPresent() && heading.equals(findColumn(cell).map(FormColumn::headingVi));
  }

  /** Whether a merged range joins columns in which something is kept. */
  boolean isTouchedBy(CellRangeAddress merged) {
    return columns.entrySet().stream()
        .anyMatch(
            column ->
                column.getValue().isStored()
                    && column.getKey() >= merged.getFirstColumn()
                    && column.getKey() <= merged.getLastColumn());
  }
}
