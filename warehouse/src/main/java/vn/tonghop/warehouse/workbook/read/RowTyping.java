package vn.tonghop.warehouse.workbook.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.VietnameseNumber;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;

/** Types the cells of one row, and what some of them say about others. */
final class RowTyping {

  private final FormSheet sheet;
  private final SheetHeader header;
  private final CellTyping typing;
  private final Map<String, FilledCell> cells = new LinkedHashMap<>();
  private final Map<String, FilledCell> implied = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> written = new HashSet<>();
  private final Map<String, List<Sign>> signs = new LinkedHashMap<>();

  /** A sign in the place of a figure, and the status that it stands for. */
  private record Sign(RawCell cell, String status) {}

  RowTyping(FormSheet sheet, SheetHeader header, CellTyping typing) {
    this.sheet = sheet;
    this.header = header;
    this.typing = typing;
  }

  void take(RawCell cell) {
    header.findColumn(cell).ifPresent(column -> take(column, cell));
  }

  private void take(FormColumn column, RawCell cell) {
    if (column.isStored()) {
      written.add(column.name());
      keep(column, cell, typing.type(column, cell, findings));
    } else if (column.isNaming()) {
      cells.put(column.name(), new FilledCell(cell.address(), typing.text(cell)));
    } else if (column.isNumber()) {
      typing
          .findPrinted(column, cell)
          .ifPresent(number -> cells.put(column.name(), new FilledCell(cell.address(), number)));
    }
  }

  private void keep(FormColumn column, RawCell cell, Typed typed) {
    if (typed instanceof Typed.Value value) {
      cells.put(column.name(), new FilledCell(cell.address(), value.value(), value.unit()));
    } else if (typed instanceof Typed.Worded worded) {
      Typed.Value number = worded.number();
      cells.put(column.name(), new FilledCell(cell.address(), number.value(), number.unit()));
      List<String> qualifiers = worded.qualifier().isEmpty() ? List.of() : qualifierOf(column);
      List<String> statuses =
          worded.status().isEmpty() ? List.of() : statusOf(column, worded.status());
      if (!worded.qualifier().isEmpty() && qualifiers.isEmpty()) {
        find("QUALIFIER_WITHOUT_PLACE", cell.address(), cell.text(), "");
      } else if (!worded.status().isEmpty() && statuses.isEmpty()) {
        find("STATUS_WITHOUT_PLACE", cell.address(), cell.text(), print(number));
      } else {
        qualifiers.forEach(other -> imply(other, cell, worded.qualifier()));
        statuses.forEach(other -> imply(other, cell, worded.status()));
        tellWords(cell, worded, Stream.concat(qualifiers.stream(), statuses.stream()).toList());
      }
    } else if (typed instanceof Typed.Absent absent
        && sheet.answerColumns().contains(column.name())) {
      List<String> statuses =
          sheet.answerCodes().entrySet().stream()
              .filter(codes -> codes.getValue().contains(absent.status()))
              .map(Map.Entry::getKey)
              .toList();
      if (statuses.isEmpty()) {
        find("TEXT_WHERE_NUMBER_BELONGS", cell.address(), cell.text(), "");
      }
      Sign sign = new Sign(cell, absent.status());
      statuses.forEach(other -> signs.computeIfAbsent(other, any -> new ArrayList<>()).add(sign));
      statuses.forEach(other -> imply(other, cell, absent.status()));
    }
  }

  /** What was read of the words beside a number, column by column. */
  private void tellWords(RawCell cell, Typed.Worded worded, List<String> columns) {
    String read =
        columns.stream()
            .map(name -> sheet.findColumn(name).orElseThrow())
            .map(
                column -> {
                  String label = column.codes().get(worded.qualifier());
                  String said = label == null ? column.codes().get(worded.status()) : label;
                  return "cột “%s”: %s".formatted(column.headingVi(), said);
                })
            .collect(Collectors.joining("; "));
    findings.add(cell.finding("WORDS_READ", sheet.titleVi(), print(worded.number()), read));
  }

  private static String print(Typed.Value number) {
    return VietnameseNumber.print(new BigDecimal(number.value().toString()));
  }

  /** The columns that say how final the figure of this one is, if they know that status. */
  private List<String> statusOf(FormColumn column, String status) {
    return !sheet.answerColumns().contains(column.name())
        ? List.of()
        : sheet.answerCodes().keySet().stream()
            .filter(name -> sheet.findColumn(name).orElseThrow().codes().containsKey(status))
            .toList();
  }

  /** The column that says how exactly this one is meant. */
  private List<String> qualifierOf(FormColumn column) {
    return sheet.columns().stream()
        .filter(other -> !other.blankCode().isEmpty() && other.companion().equals(column.name()))
        .map(FormColumn::name)
        .toList();
  }

  private void imply(String column, RawCell cell, String code) {
    implied.put(column, new FilledCell(cell.address(), code));
  }

  boolean isKeyed() {
    return sheet.listKeys().stream().allMatch(key -> cells.containsKey(key.name()));
  }

  boolean isKeyedInPart() {
    return sheet.listKeys().stream().anyMatch(key -> cells.containsKey(key.name()));
  }

  /** The texts where the officer writes. */
  List<FilledCell> entries(List<RawCell> row) {
    return row.stream()
        .filter(cell -> header.findColumn(cell).filter(FormColumn::isEntry).isPresent())
        .map(cell -> new FilledCell(cell.address(), typing.text(cell)))
        .toList();
  }

  /** Whether anything is written where something is kept. */
  boolean isTouched() {
    return !written.isEmpty();
  }

  /** The texts where something is kept that are numbers. */
  List<FilledCell> numbers(List<RawCell> row) {
    return row.stream()
        .filter(cell -> header.findColumn(cell).filter(FormColumn::isStored).isPresent())
        .filter(typing::isNumber)
        .map(cell -> new FilledCell(cell.address(), typing.text(cell)))
        .toList();
  }

  List<Finding> findings() {
    return findings;
  }

  /** The typed cells; a blank takes what another cell implies, else the meaning the form gives. */
  Map<String, FilledCell> finish(int row) {
    sheet.answerColumns().stream()
        .filter(cells::containsKey)
        .findFirst()
        .ifPresent(this::takeNoSigns);
    implied.forEach(this::putImplied);
    checkStatuses();
    for (FormColumn column : sheet.columns()) {
      if (!column.blankCode().isEmpty() && cells.containsKey(column.companion())) {
        String address = header.letters().getOrDefault(column.name(), "") + row;
        cells.putIfAbsent(column.name(), new FilledCell(address, column.blankCode()));
      }
    }
    return cells;
  }

  /** A sign for a missing figure says nothing of a row in which another column has one. */
  private void takeNoSigns(String answered) {
    String heading = sheet.findColumn(answered).orElseThrow().headingVi();
    implied.keySet().removeAll(signs.keySet());
    signs
        .values()
        .forEach(row -> row.forEach(sign -> tell("SIGN_BESIDE_A_FIGURE", sign, "", heading)));
  }

  private void tell(String code, Sign sign, String expected, String detail) {
    findings.add(sign.cell().finding(code, sheet.titleVi(), expected, detail));
  }

  /** A word or sign in one cell and the choice in another must say the same. */
  private void putImplied(String column, FilledCell meant) {
    FilledCell chosen = cells.putIfAbsent(column, meant);
    boolean isStatus = sheet.answerCodes().containsKey(column);
    // Two statuses that stand for a missing figure differ in why, which the choice says better.
    if (chosen != null
        && !chosen.value().equals(meant.value())
        && !sheet.answerCodes().getOrDefault(column, List.of()).contains(chosen.value())) {
      FormColumn list = sheet.findColumn(column).orElseThrow();
      String said = list.codes().getOrDefault(chosen.value().toString(), "");
      if (signs.containsKey(column)) {
        // What was filled in is the sign; the choice beside it says that a figure was meant.
        signs
            .get(column)
            .forEach(
                sign ->
                    tell(
                        "SIGN_CONTRADICTS",
                        sign,
                        list.codes().getOrDefault(sign.status(), ""),
                        said));
      } else {
        find(
            isStatus ? "STATUS_CONTRADICTS" : "QUALIFIER_CONTRADICTS",
            chosen.address(),
            said,
            list.codes().getOrDefault(meant.value().toString(), ""));
      }
    }
  }

  /** A status that goes with a figure, where none is written in the columns that answer the row. */
  private void checkStatuses() {
    boolean hasNumber = sheet.answerColumns().stream().anyMatch(written::contains);
    sheet
        .answerCodes()
        .forEach(
            (column, codes) -> {
              FilledCell status = cells.get(column);
              if (status != null && !hasNumber && !codes.contains(status.value().toString())) {
                String label =
                    sheet.findColumn(column).orElseThrow().codes().get(status.value().toString());
                String headings =
                    sheet.answerColumns().stream()
                        .map(name -> sheet.findColumn(name).orElseThrow().headingVi())
                        .collect(Collectors.joining("” / “"));
                find("STATUS_WITHOUT_FIGURE", status.address(), label, headings);
              }
            });
  }

  private void find(String code, String address, String found, String expected) {
    findings.add(
        FindingTexts.structure().finding(code, sheet.titleVi(), address, found, expected, ""));
  }
}
