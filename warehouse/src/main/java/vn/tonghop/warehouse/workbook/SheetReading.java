package vn.tonghop.warehouse.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.warehouse.Finding;

/**
 * Takes the rows of one sheet as they stream by: finds the hidden row of column names, then keeps
 * the rows that bear keys. Rows are known by their keys and columns by their names, never by place.
 */
final class SheetReading {

  private static final int HEADER_WITHIN = 60;

  private final Form form;
  private final FormSheet sheet;
  private final CellTyping typing;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Integer, FormColumn> columns = new LinkedHashMap<>();
  private final Map<String, String> letters = new HashMap<>();
  private final Map<String, Integer> rowOfKey = new HashMap<>();
  private final Set<Integer> strayColumns = new HashSet<>();
  private final List<FilledRow> rows = new ArrayList<>();
  private int headerRow;

  SheetReading(Form form, FormSheet sheet, boolean hasDatesFrom1904) {
    this.form = form;
    this.sheet = sheet;
    this.typing = new CellTyping(sheet.titleVi(), hasDatesFrom1904);
  }

  void take(List<RawCell> cells) {
    if (cells.isEmpty()) {
      return;
    }
    if (headerRow == 0) {
      if (cells.get(0).row() <= HEADER_WITHIN && isHeader(cells)) {
        takeHeader(cells);
      }
    } else {
      takeRow(cells);
    }
  }

  FilledSheet finish(List<String> mergedRanges) {
    if (headerRow == 0) {
      sheet.columns().forEach(this::missing);
    }
    for (String range : mergedRanges) {
      CellRangeAddress merged = CellRangeAddress.valueOf(range);
      if (headerRow > 0 && merged.getLastRow() + 1 > headerRow + 1 && touchesEntry(merged)) {
        find("MERGED_CELLS", range.split(":")[0], range, "");
      }
    }
    return new FilledSheet(form, sheet, letters, rows);
  }

  List<Finding> findings() {
    return findings;
  }

  private boolean touchesEntry(CellRangeAddress merged) {
    return columns.entrySet().stream()
        .anyMatch(
            column ->
                !isLabel(column.getValue())
                    && column.getKey() >= merged.getFirstColumn()
                    && column.getKey() <= merged.getLastColumn());
  }

  private static boolean isLabel(FormColumn column) {
    return !column.isEntry() && !column.isKey();
  }

  private boolean isHeader(List<RawCell> cells) {
    Set<String> texts = new HashSet<>();
    cells.forEach(cell -> texts.add(cell.text()));
    return sheet.listKeys().stream().anyMatch(key -> texts.contains(key.name()));
  }

  private void takeHeader(List<RawCell> cells) {
    headerRow = cells.get(0).row();
    for (RawCell cell : cells) {
      FormColumn column = sheet.findColumn(cell.text()).orElse(null);
      if (column == null) {
        strayColumns.add(cell.column());
        find("UNKNOWN_COLUMN", cell.address(), cell.text(), "");
      } else if (columns.containsValue(column)) {
        find("DUPLICATE_COLUMN", cell.address(), column.headingVi(), "");
      } else {
        columns.put(cell.column(), column);
        letters.put(column.name(), RawCell.letters(cell.column()));
      }
    }
    sheet.columns().stream()
        .filter(column -> !columns.containsValue(column))
        .filter(column -> !isLabel(column))
        .forEach(this::missing);
  }

  private void missing(FormColumn column) {
    find("MISSING_COLUMN", "", "", column.headingVi());
  }

  private void takeRow(List<RawCell> cells) {
    Map<String, FilledCell> filled = new LinkedHashMap<>();
    List<Finding> ofCells = new ArrayList<>();
    for (RawCell cell : cells) {
      FormColumn column = columns.get(cell.column());
      if (column == null) {
        stray(cell);
      } else if (!isLabel(column)) {
        typing
            .type(column, cell, ofCells)
            .ifPresent(value -> filled.put(column.name(), new FilledCell(cell.address(), value)));
      }
    }
    int rowNumber = cells.get(0).row();
    FilledRow row = new FilledRow(rowNumber, filled);
    long keys = sheet.listKeys().stream().filter(key -> row.isFilled(key.name())).count();
    boolean isTouched =
        !ofCells.isEmpty() || sheet.listEntries().stream().anyMatch(c -> row.isFilled(c.name()));
    if (keys == sheet.listKeys().size()) {
      findings.addAll(ofCells);
      keep(row);
    } else if (rowNumber > headerRow + 1 && (keys > 0 || isTouched)) {
      find("UNKNOWN_ROW", cells.get(0).address(), cells.get(0).text(), "");
    }
  }

  private void stray(RawCell cell) {
    if (strayColumns.add(cell.column())) {
      find("UNKNOWN_COLUMN", cell.address(), cell.text(), "");
    }
  }

  private void keep(FilledRow row) {
    String key = new FilledSheet(form, sheet, letters, List.of()).key(row);
    Integer earlier = rowOfKey.putIfAbsent(key, row.number());
    if (earlier != null) {
      find("DUPLICATE_ROW", "A" + row.number(), key, earlier.toString());
      return;
    }
    rows.add(withMeaningOfBlanks(row));
  }

  private FilledRow withMeaningOfBlanks(FilledRow row) {
    Map<String, FilledCell> cells = new LinkedHashMap<>(row.cells());
    for (FormColumn column : sheet.columns()) {
      if (!column.blankCode().isEmpty() && row.isFilled(column.companion())) {
        String address = letters.getOrDefault(column.name(), "") + row.number();
        cells.putIfAbsent(column.name(), new FilledCell(address, column.blankCode()));
      }
    }
    return new FilledRow(row.number(), cells);
  }

  private void find(String code, String cell, String found, String expected) {
    findings.add(Wording.structure().finding(code, sheet.titleVi(), cell, found, expected, ""));
  }
}
