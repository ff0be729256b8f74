package vn.tonghop.warehouse.workbook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.numeral.Unit;

/**
 * The units of money that the lines above a table and its headings name: where they are of another
 * scale than the form's, it is unclear in which of them the figures below are.
 */
final class UnitsAbove {

  /** In a folded text; what follows a number is an amount, and what is per head is no amount. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?:(?<![\\p{L}\\d.,]|\\d )(?:(?:nghìn|ngàn|triệu|tr\\.?|tỉ|1[.,]000(?:[.,]000)*) ?)+|(?<=(?:đvt|đơn vị|tính) ?: ?))"
              + "(?:đồng|đ|vnđ|vnd|usd)(?![\\p{L}\\d]| ?/)");

  private UnitsAbove() {}

  /** Finds each cell above that names a unit and none of those of the sheet's columns and rows. */
  static List<Finding> check(FormSheet sheet, List<RawCell> above, List<FilledRow> rows) {
    List<String> own =
        sheet.columns().stream()
            .flatMap(
                column ->
                    sheet.isUnit(column)
                        ? rows.stream().map(row -> row.text(column.name()))
                        : Stream.of(column.unitVi()))
            .distinct()
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (RawCell cell : above) {
      Matcher named = UNIT.matcher(SameText.fold(cell.text()));
      while (named.find()) {
        Unit unit = Unit.of(inWords(named.group()));
        List<String> alike =
            own.stream().filter(one -> Unit.of(one).base().equals(unit.base())).toList();
        if (!alike.isEmpty() && alike.stream().map(Unit::of).noneMatch(unit::equals)) {
          String expected = String.join(", ", alike);
          findings.add(
              cell.withText(named.group())
                  .finding("UNIT_ABOVE_DIFFERS", sheet.titleVi(), expected, ""));
        }
      }
    }
    return findings;
  }

  /** {@code 1.000.000 đồng} is a million dong. */
  private static String inWords(String unit) {
    return unit.replaceAll("[.,]000[.,]000[.,]000", " tỉ ")
        .replaceAll("[.,]000[.,]000", " triệu ")
        .replaceAll("[.,]000", " nghìn ")
        .replaceFirst("^1", "");
  }
}
