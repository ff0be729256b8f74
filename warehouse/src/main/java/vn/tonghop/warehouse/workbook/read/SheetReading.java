package vn.tonghop.warehouse.workbook.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.numeral.NumeralReader;

/**
 * Takes the rows of one sheet as they stream by: finds the hidden row of column names, then keeps
 * the rows under it until the whole column's evidence is in. Rows are known by their keys and
 * columns by their names, never by place.
 */
final class SheetReading {

  private static final int HEADER_WITHIN = 60;

  /** Far more than any form has; what goes past it was not issued by us. */
  private static final int MOST_ROWS = 20_000;

  private final Form form;
  private final FormSheet sheet;
  private final List<Finding> findings = new ArrayList<>();
  private final List<List<RawCell>> body = new ArrayList<>();
  private final Map<String, Integer> rowOfKey = new HashMap<>();
  private final List<FilledRow> rows = new ArrayList<>();
  private @Nullable SheetHeader header;

  SheetReading(Form form, FormSheet sheet) {
    this.form = form;
    this.sheet = sheet;
  }

  void take(List<RawCell> cells) {
    if (cells.isEmpty()) {
      return;
    }
    if (header == null) {
      if (cells.get(0).row() <= HEADER_WITHIN) {
        header = SheetHeader.find(sheet, cells, findings).orElse(null);
      }
    } else if (body.size() < MOST_ROWS) {
      body.add(cells);
    } else if (body.size() == MOST_ROWS) {
      body.add(List.of());
      find("TOO_MANY_ROWS", cells.get(0).address(), "", Integer.toString(MOST_ROWS));
    }
  }

  /** Types what was taken. */
  FilledSheet finish(List<String> mergedRanges, LocalDate epoch) {
    if (header == null) {
      sheet.columns().stream()
          .filter(FormColumn::isStored)
          .forEach(column -> findings.add(SheetHeader.missing(sheet, column)));
      return new FilledSheet(form, sheet, Map.of(), List.of());
    }
    for (String range : mergedRanges) {
      if (header.isTouchedBy(CellRangeAddress.valueOf(range))) {
        find("MERGED_CELLS", range.split(":")[0], range, "");
      }
    }
    CellTyping typing = new CellTyping(sheet.titleVi(), epoch, numerals(header));
    for (List<RawCell> cells : body) {
      if (!cells.isEmpty()) {
        takeRow(header, typing, cells);
      }
    }
    return new FilledSheet(form, sheet, header.letters(), rows);
  }

  List<Finding> findings() {
    return findings;
  }

  /** A reader for each column of numbers that has seen all the texts in it. */
  private Map<String, NumeralReader> numerals(SheetHeader names) {
    Map<String, List<String>> texts = new HashMap<>();
    sheet.columns().forEach(column -> texts.put(column.name(), new ArrayList<>()));
    for (List<RawCell> cells : body) {
      for (RawCell cell : cells) {
        Optional<FormColumn> column = names.findColumn(cell);
        if (cell.kind() == RawCell.Kind.TEXT && column.isPresent()) {
          texts.get(column.get().name()).add(cell.text());
        }
      }
    }
    Map<String, NumeralReader> numerals = new HashMap<>();
    texts.forEach((column, ofColumn) -> numerals.put(column, NumeralReader.of(ofColumn)));
    return numerals;
  }

  private void takeRow(SheetHeader names, CellTyping typing, List<RawCell> cells) {
    cells.forEach(cell -> names.checkStray(cell, findings));
    if (names.isHeadings(cells)) {
      return;
    }
    RowTyping row = new RowTyping(sheet, names, typing);
    cells.forEach(row::take);
    int number = cells.get(0).row();
    if (row.isKeyed()) {
      findings.addAll(row.findings());
      keep(new FilledRow(number, row.finish(number)));
    } else if (row.isTouched()) {
      find("UNKNOWN_ROW", cells.get(0).address(), cells.get(0).text(), "");
    }
  }

  private void keep(FilledRow row) {
    String key = new FilledSheet(form, sheet, Map.of(), List.of()).key(row);
    Integer earlier = rowOfKey.putIfAbsent(key, row.number());
    if (earlier == null) {
      rows.add(row);
    } else {
      find("DUPLICATE_ROW", "A" + row.number(), key, earlier.toString());
    }
  }

  private void find(String code, String cell, String found, String expected) {
    findings.add(
        FindingTexts.structure().finding(code, sheet.titleVi(), cell, found, expected, ""));
  }
}
