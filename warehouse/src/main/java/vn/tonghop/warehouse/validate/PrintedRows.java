package vn.tonghop.warehouse.validate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.OwedRow;
import vn.tonghop.warehouse.workbook.numeral.Unit;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

/**
 * What is printed in the rows of a sheet, held against what their hidden keys say: rows that were
 * sorted or pasted without their keys show one thing and mean another. A name of several words of
 * which most are the same was reworded, here or in the catalog since the workbook was issued, as
 * long as it is no other row's.
 */
final class PrintedRows {

  private static final int FEWEST_WORDS = 5;

  private final FilledSheet sheet;
  private final Set<String> names;

  PrintedRows(FilledSheet sheet, Map<String, OwedRow> owed) {
    this.sheet = sheet;
    this.names =
        owed.values().stream()
            .flatMap(row -> row.given().values().stream())
            .map(SameText::fold)
            .collect(Collectors.toSet());
  }

  /** The names in a row that are not those of the row that its key means. */
  List<Finding> check(FilledRow row, OwedRow meant) {
    List<Finding> findings = new ArrayList<>();
    for (FormColumn column : sheet.sheet().columns()) {
      String wanted = printed(column, meant.given().getOrDefault(column.name(), ""));
      if (column.isNaming() && row.isFilled(column.name()) && !wanted.isEmpty()) {
        String found = printed(column, row.text(column.name()));
        String before = meant.before().getOrDefault(column.name(), wanted);
        if (!SameText.isSame(found, wanted)
            && !SameText.isSame(found, before)
            && !isSameUnit(column, found, wanted)) {
          String address = row.findCell(column.name()).orElseThrow().address();
          String code = isReworded(found, wanted) ? "LABEL_REWORDED" : "LABEL_DIFFERS";
          findings.add(sheet.finding(code, address, found, wanted));
        }
      }
    }
    return findings;
  }

  /** A unit may be written short: {@code tr.USD} is {@code triệu USD}. */
  private boolean isSameUnit(FormColumn column, String found, String wanted) {
    return sheet.sheet().isUnit(column) && Unit.of(found).equals(Unit.of(wanted));
  }

  private boolean isReworded(String found, String wanted) {
    Set<String> one = words(found);
    Set<String> other = words(wanted);
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    all.removeAll(shared);
    return Math.min(one.size(), other.size()) >= FEWEST_WORDS
        && all.stream().noneMatch(word -> word.matches(".*[0-9].*"))
        && shared.size() >= 3 * all.size()
        && !names.contains(SameText.fold(found));
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(SameText.fold(text).split("[^\\p{L}\\p{N}]+")));
  }

  private static String printed(FormColumn column, String text) {
    return column.codes().getOrDefault(text, text);
  }
}
