package vn.tonghop.warehouse.workbook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Finding;
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
  private boolean isTouched;

  RowTyping(FormSheet sheet, SheetHeader header, CellTyping typing) {
    this.sheet = sheet;
    this.header = header;
    this.typing = typing;
  }

  void take(RawCell cell) {
    header
        .findColumn(cell)
        .filter(FormColumn::isStored)
        .ifPresent(
            column -> {
              isTouched = true;
              keep(column, cell, typing.type(column, cell, findings));
            });
  }

  private void keep(FormColumn column, RawCell cell, Typed typed) {
    if (typed instanceof Typed.Value value) {
      cells.put(column.name(), new FilledCell(cell.address(), value.value()));
    } else if (typed instanceof Typed.Qualified qualified) {
      cells.put(column.name(), new FilledCell(cell.address(), qualified.value()));
      imply(qualifierOf(column), cell, qualified.qualifier());
    } else if (typed instanceof Typed.Absent absent
        && sheet.answerColumns().contains(column.name())) {
      List<String> statuses =
          sheet.answerCodes().entrySet().stream()
              .filter(codes -> codes.getValue().contains(absent.status()))
              .map(Map.Entry::getKey)
              .toList();
      imply(statuses, cell, absent.status());
    }
  }

  /** The column that says how exactly this one is meant. */
  private List<String> qualifierOf(FormColumn column) {
    return sheet.columns().stream()
        .filter(other -> !other.blankCode().isEmpty() && other.companion().equals(column.name()))
        .map(FormColumn::name)
        .toList();
  }

  private void imply(List<String> columns, RawCell cell, String code) {
    if (columns.isEmpty()) {
      findings.add(
          FindingTexts.structure()
              .finding(
                  "TEXT_WHERE_NUMBER_BELONGS",
                  sheet.titleVi(),
                  cell.address(),
                  cell.text(),
                  "",
                  ""));
    }
    columns.forEach(column -> implied.put(column, new FilledCell(cell.address(), code)));
  }

  boolean isKeyed() {
    return sheet.listKeys().stream().allMatch(key -> cells.containsKey(key.name()));
  }

  boolean isTouched() {
    return isTouched;
  }

  List<Finding> findings() {
    return findings;
  }

  /** The typed cells; a blank takes what another cell implies, else the meaning the form gives. */
  Map<String, FilledCell> finish(int row) {
    implied.forEach(cells::putIfAbsent);
    for (FormColumn column : sheet.columns()) {
      if (!column.blankCode().isEmpty() && cells.containsKey(column.companion())) {
        String address = header.letters().getOrDefault(column.name(), "") + row;
        cells.putIfAbsent(column.name(), new FilledCell(address, column.blankCode()));
      }
    }
    return cells;
  }
}
