package vn.tonghop.warehouse.validate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.Release;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.FindingTexts;
import vn.tonghop.warehouse.workbook.read.Reading;
import vn.tonghop.warehouse.workbook.read.StrayRow;

/**
 * Whether the head of the agency released the workbook. A release that cannot be right counts as
 * none and is told with what to do; it takes no figure away, so nothing here rejects.
 */
final class ReleaseRules {

  private static final int LONGEST_NAME = 100;

  private final Register register;
  private final ZoneId zone;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param zone of the city's clocks, by which a day is over
   */
  ReleaseRules(Register register, ZoneId zone) {
    this.register = register;
    this.zone = zone;
  }

  /** What a workbook says of its release. */
  record Checked(Release release, List<Finding> findings) {
    Checked {
      findings = List.copyOf(findings);
    }
  }

  /**
   * @param standing what the agency had reported before, which this release does not cover
   */
  Checked check(Receipt receipt, Reading.Delivered delivered, StandingReport standing) {
    Optional<FilledSheet> sheet =
        delivered.sheets().stream().filter(one -> one.sheet().isRelease()).findFirst();
    List<FilledSheet> reported = delivered.withoutRelease().sheets();
    if (sheet.isPresent() && reported.isEmpty()) {
      find("EMPTY_FORM", "", "", "", "");
    }
    Unreleased unreleased = unreleased(receipt);
    Release release = sheet.map(one -> release(one, receipt, delivered)).orElse(Release.NONE);
    if (unreleased.isAskedFor() && release.isGiven()) {
      checkCovers(reported, standing);
    } else if (unreleased.isAskedFor()) {
      if (sheet.isEmpty()) {
        find("RELEASE_SHEET_MISSING", "", "", "", "");
      }
      String title = sheet.map(one -> one.sheet().titleVi()).orElse("");
      find(unreleased.findingCode(), title, "", "", "");
    }
    return new Checked(release, findings);
  }

  private Unreleased unreleased(Receipt receipt) {
    return receipt.isIdentified()
        ? register
            .findDuty(receipt.sender(), Collection.of(receipt.collection()))
            .map(Duty::unreleased)
            .orElse(Unreleased.NOT_REQUIRED)
        : Unreleased.NOT_REQUIRED;
  }

  private Release release(FilledSheet sheet, Receipt receipt, Reading.Delivered delivered) {
    boolean isUnreadable =
        delivered.findings().stream()
            .anyMatch(one -> one.rejects() && one.sheet().equals(sheet.sheet().titleVi()));
    Optional<FilledRow> row = sheet.rows().stream().filter(sheet::isEntered).findFirst();
    if (isUnreadable || row.isEmpty()) {
      sheet.strays().stream()
          .filter(StrayRow::isTouched)
          .flatMap(stray -> stray.entries().stream().limit(1))
          .findFirst()
          .ifPresent(
              cell ->
                  find(
                      "RELEASE_MOVED",
                      sheet.sheet().titleVi(),
                      cell.address(),
                      cell.value().toString(),
                      place(sheet)));
      return Release.NONE;
    }
    return release(sheet, row.get(), receipt);
  }

  /** The cells in which the release belongs, as the officer reads them. */
  private static String place(FilledSheet sheet) {
    return sheet.rows().stream()
        .findFirst()
        .map(
            row ->
                String.join(
                    ", ",
                    sheet.sheet().listEntries().stream()
                        .map(column -> sheet.address(row, column.name()))
                        .toList()))
        .orElse("");
  }

  private Release release(FilledSheet sheet, FilledRow row, Receipt receipt) {
    String by = row.text(column(sheet, FormColumn.Type.TEXT)).strip();
    Optional<LocalDate> on = row.findDate(column(sheet, FormColumn.Type.DATE));
    if (by.isEmpty()) {
      find("RELEASE_WITHOUT_NAME", sheet, row, FormColumn.Type.TEXT, "", "");
    } else if (by.length() > LONGEST_NAME || by.chars().noneMatch(Character::isLetter)) {
      find("RELEASE_NAME_UNCLEAR", sheet, row, FormColumn.Type.TEXT, by, "");
    } else if (on.isEmpty()) {
      find("RELEASE_WITHOUT_DATE", sheet, row, FormColumn.Type.DATE, "", "");
    }
    boolean isInTime = on.filter(day -> isInTime(sheet, row, day, receipt)).isPresent();
    boolean isWhole = findings.stream().noneMatch(one -> one.code().startsWith("RELEASE_"));
    return isInTime && isWhole ? Release.of(by, on.orElseThrow()) : Release.NONE;
  }

  /** After what it is about is over, and before it was sent. */
  private boolean isInTime(FilledSheet sheet, FilledRow row, LocalDate day, Receipt receipt) {
    LocalDate arrived = LocalDate.ofInstant(receipt.arrivedAt(), zone);
    if (day.isAfter(arrived)) {
      find(
          "RELEASE_IN_FUTURE",
          sheet,
          row,
          FormColumn.Type.DATE,
          WrittenTime.dayVi(day),
          WrittenTime.dayVi(arrived));
      return false;
    }
    Optional<LocalDate> earliest =
        receipt.isIdentified()
            ? Optional.of(earliest(Collection.of(receipt.collection())))
            : Optional.empty();
    if (earliest.isPresent() && day.isBefore(earliest.get())) {
      String from = WrittenTime.dayVi(earliest.get());
      find("RELEASE_TOO_EARLY", sheet, row, FormColumn.Type.DATE, WrittenTime.dayVi(day), from);
      return false;
    }
    return true;
  }

  /** A month is over on its last day; the year's figures are owed before it is, from within it. */
  private static LocalDate earliest(Collection collection) {
    return collection.isYear()
        ? Period.year(collection.year()).windowFrom()
        : Period.month(collection.year(), collection.month()).windowTo();
  }

  /** What was sent before and is not in this workbook was not before whoever released this one. */
  private void checkCovers(List<FilledSheet> reported, StandingReport standing) {
    int left =
        standing.relations().stream()
            .mapToInt(relation -> standing.keysLeftBy(reported, relation).size())
            .sum();
    if (left > 0) {
      find("RELEASE_COVERS_PART", "", "", Integer.toString(left), "");
    }
  }

  private static String column(FilledSheet sheet, FormColumn.Type type) {
    return sheet.sheet().listEntries().stream()
        .filter(column -> column.type() == type)
        .map(FormColumn::name)
        .findFirst()
        .orElseThrow();
  }

  private void find(
      String code,
      FilledSheet sheet,
      FilledRow row,
      FormColumn.Type type,
      String found,
      String expected) {
    String cell = sheet.address(row, column(sheet, type));
    find(code, sheet.sheet().titleVi(), cell, found, expected);
  }

  private void find(String code, String sheet, String cell, String found, String expected) {
    findings.add(FindingTexts.structure().finding(code, sheet, cell, found, expected, ""));
  }
}
