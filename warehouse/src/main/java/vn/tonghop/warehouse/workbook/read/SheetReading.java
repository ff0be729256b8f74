package vn.tonghop.warehouse.workbook.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.numeral.FigureWords;
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

  /** Hidden cells that a finding names; of the others it tells how many there are. */
  private static final int MOST_NAMED = 10;

  private final Form form;
  private final FormSheet sheet;
  private final List<FormColumn> wanted;
  private final List<Finding> findings = new ArrayList<>();
  private final List<RawCell> head = new ArrayList<>();
  private final List<RawCell> headings = new ArrayList<>();
  private final List<List<RawCell>> body = new ArrayList<>();
  private final Map<String, Integer> rowOfKey = new HashMap<>();
  private final List<FilledRow> rows = new ArrayList<>();
  private final List<StrayRow> strays = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();
  private @Nullable SheetHeader header;

  /**
   * @param wanted the columns that must be there
   */
  SheetReading(Form form, FormSheet sheet, List<FormColumn> wanted) {
    this.form = form;
    this.sheet = sheet;
    this.wanted = List.copyOf(wanted);
  }

  void take(List<RawCell> cells) {
    if (cells.isEmpty()) {
      return;
    }
    if (header == null) {
      if (cells.get(0).row() <= HEADER_WITHIN) {
        cells.stream().filter(cell -> cell.kind() == RawCell.Kind.TEXT).forEach(head::add);
        header = SheetHeader.find(sheet, wanted, cells, findings).orElse(null);
      }
    } else if (body.size() < MOST_ROWS) {
      body.add(cells);
    } else if (body.size() == MOST_ROWS) {
      body.add(List.of());
      find("TOO_MANY_ROWS", cells.get(0).address(), "", Integer.toString(MOST_ROWS));
    }
  }

  /**
   * Types what was taken.
   *
   * @param numerals a reader that knows the other texts of the file
   */
  FilledSheet finish(List<String> mergedRanges, LocalDate epoch, NumeralReader numerals) {
    if (header == null) {
      if (!wanted.isEmpty()) {
        find("MISSING_COLUMN_NAMES", "", "", sheet.titleVi());
      }
      return new FilledSheet(form, sheet, Map.of(), List.of());
    }
    CellTyping typing =
        new CellTyping(sheet.titleVi(), epoch, numerals, new FiguresAround(sheet, header, body));
    for (List<RawCell> cells : body) {
      if (!cells.isEmpty()) {
        takeRow(header, typing, cells);
      }
    }
    int last = rows.stream().mapToInt(FilledRow::number).max().orElse(0);
    // What is printed between the rows of a table says whose they are.
    strays.removeIf(stray -> stray.row().number() < last && !stray.isTouched());
    strays.replaceAll(stray -> stray.row().number() < last ? stray.inTable() : stray);
    checkMerged(header, mergedRanges);
    checkHidden();
    findings.addAll(WordsBeside.inTheHead(sheet, head));
    findings.addAll(
        UnitsAbove.check(sheet, Stream.concat(head.stream(), headings.stream()).toList(), rows));
    List<FilledCell> lines =
        head.stream().map(cell -> new FilledCell(cell.address(), cell.text())).toList();
    return new FilledSheet(form, sheet, header.letters(), rows, strays, lines);
  }

  List<Finding> findings() {
    return findings;
  }

  /** All texts where numbers belong: evidence for how the whole file writes them. */
  List<String> numberTexts() {
    return body.stream()
        .flatMap(List::stream)
        .filter(cell -> cell.kind() == RawCell.Kind.TEXT)
        .filter(this::isOfNumbers)
        .map(cell -> FigureWords.of(cell.text()).rest())
        .toList();
  }

  private boolean isOfNumbers(RawCell cell) {
    return header != null && header.findColumn(cell).filter(FormColumn::isNumber).isPresent();
  }

  private void takeRow(SheetHeader names, CellTyping typing, List<RawCell> cells) {
    cells.forEach(cell -> names.checkStray(cell, findings));
    if (names.isHeadings(cells)) {
      names.checkHeadings(cells, findings);
      headings.addAll(cells);
      return;
    }
    if (WordsBeside.isNumbering(cells)) {
      return;
    }
    RowTyping row = new RowTyping(sheet, names, typing);
    cells.forEach(row::take);
    cells.stream()
        .filter(cell -> cell.look().isHidden())
        .filter(cell -> names.findColumn(cell).filter(FormColumn::isEntry).isPresent())
        .forEach(cell -> hidden.add(cell.address()));
    int number = cells.get(0).row();
    if (row.isKeyed()) {
      keep(new FilledRow(number, row.finish(number)));
      findings.addAll(row.findings());
      findings.addAll(WordsBeside.overFigures(sheet.titleVi(), names, cells));
    } else {
      strays.add(
          new StrayRow(
              new FilledRow(number, row.finish(number)),
              row.isTouched(),
              row.isKeyedInPart(),
              row.entries(cells),
              row.numbers(cells),
              WordsBeside.sentences(cells)));
    }
  }

  /** Merged cells leave it unclear which row a figure belongs to, if there is such a row. */
  private void checkMerged(SheetHeader names, List<String> ranges) {
    for (String range : ranges) {
      CellRangeAddress merged = CellRangeAddress.valueOf(range);
      if (names.isTouchedBy(merged)
          && rows.stream().anyMatch(row -> merged.containsRow(row.number() - 1))) {
        find("MERGED_CELLS", range.split(":")[0], range, "");
      }
    }
  }

  /** What was read and the officer did not see, in one finding of the sheet. */
  private void checkHidden() {
    if (!hidden.isEmpty()) {
      String more = hidden.size() > MOST_NAMED ? ", …" : "";
      String named = String.join(", ", hidden.subList(0, Math.min(hidden.size(), MOST_NAMED)));
      findings.add(
          FindingTexts.structure()
              .finding(
                  "HIDDEN_FIGURES",
                  sheet.titleVi(),
                  "",
                  named + more,
                  "",
                  Integer.toString(hidden.size())));
    }
  }

  private void keep(FilledRow row) {
    String key = new FilledSheet(form, sheet, Map.of(), List.of()).key(row);
    Integer earlier = rowOfKey.putIfAbsent(key, row.number());
    if (earlier == null) {
      rows.add(row);
    } else {
      find("DUPLICATE_ROW", "A" + row.number(), sheet.label(row::text), earlier.toString());
    }
  }

  private void find(String code, String cell, String found, String expected) {
    findings.add(
        FindingTexts.structure().finding(code, sheet.titleVi(), cell, found, expected, ""));
  }
}
