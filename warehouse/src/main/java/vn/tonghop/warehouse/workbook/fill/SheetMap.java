package vn.tonghop.warehouse.workbook.fill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.workbook.form.FormSheet;

/** Where the columns and keyed rows of an issued sheet lie. */
final class SheetMap {

  private final XSSFSheet sheet;
  private final FormSheet plan;
  private final DataFormatter formatter = new DataFormatter();
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<List<String>, Integer> rows = new HashMap<>();

  SheetMap(XSSFSheet sheet, FormSheet plan) {
    this.sheet = sheet;
    this.plan = plan;
    for (Row row : sheet) {
      if (columns.isEmpty()) {
        takeHeader(row);
      } else {
        rows.put(key(row), row.getRowNum());
      }
    }
  }

  /** The cell of a row and column, made if it is not there; empty if the sheet has no such row. */
  Optional<XSSFCell> findCell(List<String> key, String column) {
    Integer at = columns.get(column);
    if (at == null) {
      throw new Failure(
          "Cannot fill column '%s' of sheet %s: expected one of %s"
              .formatted(column, plan.name(), columns.keySet()));
    }
    Integer row = rows.get(key);
    if (row == null) {
      return Optional.empty();
    }
    XSSFRow there = sheet.getRow(row);
    return Optional.of(there.getCell(at, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
  }

  private void takeHeader(Row row) {
    Map<String, Integer> found = new HashMap<>();
    for (Cell cell : row) {
      found.put(formatter.formatCellValue(cell), cell.getColumnIndex());
    }
    if (plan.listKeys().stream().allMatch(key -> found.containsKey(key.name()))) {
      columns.putAll(found);
    }
  }

  private List<String> key(Row row) {
    return plan.listKeys().stream()
        .map(column -> formatter.formatCellValue(row.getCell(columns.get(column.name()))))
        .toList();
  }
}
