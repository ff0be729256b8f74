package vn.tonghop.warehouse.workbook.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Identity;
import vn.tonghop.warehouse.workbook.guard.FileKind;
import vn.tonghop.warehouse.workbook.numeral.NumeralReader;

/**
 * Reads one sheet delivered as CSV: lines {@code agency}, {@code collection}, {@code form} and
 * {@code sheet} with their values in the second field, or the marks of an issued sheet that a
 * spreadsheet saved so, then a line of the form's column names, then the rows. It bears no seal,
 * because anybody can write one line of text: who it is from is what the source says, and the rules
 * of identity hold it against the line {@code agency}.
 */
final class CsvReading {

  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final int IDENTITY_WITHIN = 10;

  private final RawCsv csv;

  CsvReading(Path file, FileKind.Csv kind) {
    this.csv = new RawCsv(file, kind);
  }

  /** What the lines at the head say; empty if they name no agency, collection or form. */
  Optional<Identity> findIdentity() throws UnreadableWorkbookException {
    Identity identity = head().finish();
    boolean isWhole =
        !identity.agency().isEmpty()
            && !identity.collection().isEmpty()
            && identity.forms().size() == 1;
    return isWhole ? Optional.of(identity) : Optional.empty();
  }

  /** Reads the rows of the one sheet that the file names. */
  Reading read(Function<String, Optional<Form>> forms, String newest)
      throws UnreadableWorkbookException {
    Optional<Identity> identity = findIdentity();
    if (identity.isEmpty()) {
      return new Reading.Unusable(List.of(finding("CSV_WITHOUT_IDENTITY", "", "")));
    }
    String id = identity.get().forms().get(0);
    Optional<Form> form = forms.apply(id);
    if (form.isEmpty()) {
      return new Reading.Delivered(
          identity.get(), List.of(), List.of(finding("UNKNOWN_FORM", id, newest)));
    }
    String named = head().sheet();
    Optional<FormSheet> sheet =
        named.isEmpty() ? Optional.of(form.get().sheets().get(0)) : form.get().findSheet(named);
    if (sheet.isEmpty()) {
      return new Reading.Delivered(
          identity.get(), List.of(), List.of(finding("MISSING_SHEET", named, sheets(form.get()))));
    }
    SheetReading reading = new SheetReading(form.get(), sheet.get(), sheet.get().listKeys());
    csv.read(reading::take);
    FilledSheet filled = reading.finish(List.of(), EPOCH, NumeralReader.of(reading.numberTexts()));
    List<Finding> findings = new ArrayList<>(reading.findings());
    // Every field of a CSV file is text: a number is not remarked for it.
    findings.removeIf(finding -> finding.code().equals("NUMBER_TYPED_AS_TEXT"));
    return new Reading.Delivered(identity.get(), List.of(filled), findings);
  }

  private IdentityReading head() throws UnreadableWorkbookException {
    IdentityReading reading = new IdentityReading();
    csv.read(
        cells -> {
          if (!cells.isEmpty() && cells.get(0).row() <= IDENTITY_WITHIN) {
            reading.take(cells);
          }
        });
    return reading;
  }

  private static String sheets(Form form) {
    return String.join(", ", form.sheets().stream().map(FormSheet::name).toList());
  }

  private static Finding finding(String code, String found, String expected) {
    return FindingTexts.structure().finding(code, "", "", found, expected, "");
  }
}
