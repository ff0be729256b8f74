package vn.tonghop.warehouse.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.warehouse.Nearest;
import vn.tonghop.warehouse.catalog.TableDescription.Column;

/** Reads what was written into the columns of a table: days, numbers and truths as it has them. */
record SheetRows(TableDescription description, Problems problems) {

  private static final String RECORDED_AT = "recorded_at";

  /**
   * @param folders the names of the folders that the sheet lies in; none if its columns say them
   */
  List<CatalogTable.Row> read(Sheet sheet, List<String> folders) {
    problems.depends(sheet.file(), decides(folders));
    List<String> columns =
        folders.isEmpty() ? List.copyOf(description.columns().keySet()) : description.inFiles();
    List<CatalogTable.Row> rows = new ArrayList<>();
    if (isWhole(sheet, columns)) {
      for (Sheet.Line line : sheet.lines()) {
        rows.add(row(sheet, line, folders));
      }
    }
    return rows;
  }

  private String decides(List<String> folders) {
    return description.decides().replace("{year}", folders.isEmpty() ? "its year" : folders.get(0));
  }

  private CatalogTable.Row row(Sheet sheet, Sheet.Line line, List<String> folders) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> cells = sheet.way() == Sheet.Way.CELLS ? sheet.header() : List.of();
    CatalogTable.Row place =
        new CatalogTable.Row(sheet.file(), line.number(), cells, Instant.MIN, texts);
    for (int i = 0; i < line.texts().size(); i++) {
      if (i < sheet.header().size()) {
        String column = sheet.header().get(i);
        if (!isForReading(column)) {
          texts.put(column, cell(place, column, line, i, sheet.way()));
        }
      } else if (!line.texts().get(i).isBlank()) {
        problems.error(
            place,
            sheet.way() == Sheet.Way.CELLS
                ? "'%s' stands under no heading, expected it in a column of the table such as note"
                    .formatted(line.texts().get(i).strip())
                : "it has more cells than the %d columns of its first line, expected a text with %s in quotation marks"
                    .formatted(
                        sheet.header().size(), sheet.way() == Sheet.Way.COMMAS ? "','" : "';'"));
        break;
      }
    }
    List<String> names = description.ofFolders();
    for (int i = 0; i < folders.size(); i++) {
      texts.put(names.get(i), folders.get(i));
    }
    return place.with(texts);
  }

  private String cell(
      CatalogTable.Row row, String column, Sheet.Line line, int index, Sheet.Way way) {
    String written = line.texts().get(index);
    Column described = description.columns().get(column);
    if (described == null) {
      return written.strip();
    }
    CellType type =
        described.type().endsWith("[]") ? CellType.VARCHAR : CellType.of(described.type());
    if (type == CellType.DECIMAL
        && !line.stored().contains(index)
        && WrittenCell.hasTwoReadings(written.strip(), way)) {
      problems.error(
          row,
          column,
          "%s is '%s', which is one number in Vietnam and another in a program, expected it without a sign for thousands, or with more or fewer decimals"
              .formatted(column, written.strip()));
    }
    return WrittenCell.read(type, written);
  }

  /** What stands in brackets tells people what a code means, and is nothing that they say. */
  private static boolean isForReading(String column) {
    return column.startsWith("(");
  }

  /** Whether a sheet has the columns without which its rows say nothing. */
  private boolean isWhole(Sheet sheet, List<String> columns) {
    boolean isWhole = true;
    Set<String> seen = new HashSet<>();
    for (String column : sheet.header().stream().filter(name -> !isForReading(name)).toList()) {
      if (!columns.contains(column) && !column.equals(RECORDED_AT)) {
        problems.error(
            sheet.file(),
            1,
            "unknown column '%s', expected one of %s%s"
                .formatted(column, columns, Nearest.hint(column, columns)));
      } else if (!seen.add(column)) {
        problems.error(
            sheet.file(), 1, "column '%s' stands twice, expected it once".formatted(column));
      }
    }
    for (String column : columns) {
      if (!seen.contains(column) && description.columns().get(column).isRequired()) {
        isWhole = false;
        problems.error(sheet.file(), 1, "missing column '%s'".formatted(column));
      }
    }
    return isWhole;
  }
}
