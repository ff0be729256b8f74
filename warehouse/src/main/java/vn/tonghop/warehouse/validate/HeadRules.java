package vn.tonghop.warehouse.validate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.numeral.WrittenDate;
import vn.tonghop.warehouse.workbook.read.FilledCell;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

/**
 * Whether the lines above a table name the collection that the workbook was issued for: who fills
 * last month's workbook with this month's figures often writes this month's name over it.
 */
final class HeadRules {

  /** A deadline that was moved stays nearer to the printed one than those of other periods. */
  private static final int MOST_DAYS_MOVED = 14;

  private static final String PERIOD_LINE = SameText.fold(FormSheet.PERIOD_LINE);
  private static final String DEADLINE_LINE = SameText.fold(FormSheet.DEADLINE_LINE);

  private static final Pattern MONTH =
      Pattern.compile("(?<!ngày \\d{1,2} )\\btháng (\\d{1,2})(?: ?[/.-] ?| năm )(\\d{4})");
  private static final Pattern COMPARED = Pattern.compile("so với|cùng kì|kì trước");
  private static final Pattern WRITTEN_DAY =
      Pattern.compile(
          "\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4}");

  private final Register register;
  private final List<Finding> findings = new ArrayList<>();

  HeadRules(Register register) {
    this.register = register;
  }

  List<Finding> check(Receipt receipt, List<FilledSheet> sheets) {
    if (receipt.isIdentified()) {
      Collection collection = Collection.of(receipt.collection());
      Optional<LocalDate> deadline =
          register.findDuty(receipt.sender(), collection).map(Duty::deadline).map(LocalDate::from);
      for (FilledSheet sheet : sheets) {
        for (FilledCell line : sheet.head()) {
          String text = SameText.fold(line.value().toString());
          checkPeriod(sheet, line, text, collection);
          deadline.ifPresent(day -> checkDeadline(sheet, line, text, day));
        }
      }
    }
    return findings;
  }

  private void checkPeriod(FilledSheet sheet, FilledCell line, String text, Collection collection) {
    Matcher month = MONTH.matcher(text);
    boolean isNamed = !collection.isYear() && !COMPARED.matcher(text).find() && month.find();
    boolean isAnother =
        isNamed
            ? number(month.group(1)) != collection.month()
                || number(month.group(2)) != collection.year()
            : text.startsWith(PERIOD_LINE)
                && !SameText.isSame(text, FormSheet.PERIOD_LINE + " " + collection.nameVi());
    if (isAnother) {
      find("TITLE_OF_ANOTHER_PERIOD", sheet, line, collection.nameVi());
    }
  }

  private void checkDeadline(FilledSheet sheet, FilledCell line, String text, LocalDate deadline) {
    Matcher day = WRITTEN_DAY.matcher(text);
    if (text.startsWith(DEADLINE_LINE)
        && day.find()
        && WrittenDate.of(day.group()) instanceof WrittenDate.Day written
        && Math.abs(ChronoUnit.DAYS.between(written.date(), deadline)) > MOST_DAYS_MOVED) {
      find("DEADLINE_OF_ANOTHER_PERIOD", sheet, line, WrittenTime.dayVi(deadline));
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private void find(String code, FilledSheet sheet, FilledCell line, String expected) {
    findings.add(sheet.finding(code, line.address(), line.value().toString(), expected));
  }
}
