package vn.tonghop.warehouse.workbook.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.form.Identity;
import vn.tonghop.warehouse.workbook.form.SealKeys;
import vn.tonghop.warehouse.workbook.guard.FileGuard;
import vn.tonghop.warehouse.workbook.guard.FileKind;
import vn.tonghop.warehouse.workbook.guard.GuardLimits;
import vn.tonghop.warehouse.workbook.numeral.NumeralReader;

/**
 * Reads what an agency sent. Whatever the file holds, the answer is a {@link Reading} with findings
 * and never an exception; nothing in the file is executed.
 */
public final class WorkbookReader {

  private static final Pattern FORM_ID = Pattern.compile("([a-z_]{1,40})\\.v(\\d{1,4})");

  private static final long MOST_BYTES_AHEAD = 1L << 20;

  /** A thousand issued forms with what stands in them. */
  private static final long MOST_BYTES_KEPT = 8L << 20;

  private final SealKeys keys;
  private final Forms forms;
  private final FileGuard guard = new FileGuard(GuardLimits.STANDARD);
  private final ReadLately lately = new ReadLately(MOST_BYTES_KEPT);

  public WorkbookReader(DataHome home) {
    this.keys = new SealKeys(home);
    this.forms = Forms.shipped();
  }

  /** What kind of file it is. */
  public FileKind kind(Path file) {
    return guard.inspect(file);
  }

  /**
   * What the workbook says it is; empty if it is none of ours or cannot be read. One that is not
   * far larger than any form is read whole, since it will be.
   */
  public Optional<Identity> findIdentity(Path file) {
    try {
      if (file.toFile().length() <= MOST_BYTES_AHEAD
          && read(file) instanceof Reading.Delivered whole) {
        return Optional.of(whole.identity());
      }
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      // Trouble with the rest of it is told when it is judged.
    }
    FileKind kind = guard.inspect(file);
    if (kind instanceof FileKind.Csv csv) {
      return findIdentity(file, csv);
    }
    if (!(kind instanceof FileKind.Workbook)) {
      return Optional.empty();
    }
    try (RawWorkbook workbook = RawWorkbook.open(file)) {
      return findIdentity(workbook);
    } catch (UnreadableWorkbookException e) {
      return Optional.empty();
    }
  }

  /** What the workbook says it is, if its seal says that it was issued here. */
  public Optional<Identity> findSealed(Path file) {
    return findIdentity(file).filter(keys::isSealed);
  }

  /** Reads the whole workbook, typed as its forms say; what was read lately is not read again. */
  public Reading read(Path file) {
    String digest = EndingFile.digest(file);
    return lately
        .find(digest)
        .orElseGet(
            () -> {
              Reading reading = readAnew(file);
              if (reading instanceof Reading.Delivered) {
                lately.keep(digest, file.toFile().length(), reading);
              }
              return reading;
            });
  }

  private Reading readAnew(Path file) {
    FileKind kind = guard.inspect(file);
    if (kind instanceof FileKind.Refused refused) {
      String code = refused.why().name();
      return new Reading.Unusable(
          List.of(FindingTexts.structure().refusal(code, refused.reason())));
    }
    if (kind instanceof FileKind.Csv csv) {
      return read(file, csv);
    }
    try (RawWorkbook workbook = RawWorkbook.open(file)) {
      Optional<Identity> identity = findIdentity(workbook);
      if (identity.isEmpty()) {
        return new Reading.Unusable(List.of(finding("NOT_OUR_FORM", "", "", "")));
      }
      Reading.Delivered delivered = read(workbook, identity.get());
      return kind instanceof FileKind.Workbook whole ? delivered.with(container(whole)) : delivered;
    } catch (UnreadableWorkbookException e) {
      return new Reading.Unusable(List.of(finding("NOT_A_WORKBOOK", "", "", "")));
    }
  }

  private static Optional<Identity> findIdentity(Path file, FileKind.Csv kind) {
    try {
      return new CsvReading(file, kind).findIdentity();
    } catch (UnreadableWorkbookException e) {
      return Optional.empty();
    }
  }

  private Reading read(Path file, FileKind.Csv kind) {
    try {
      return new CsvReading(file, kind).read(this::findForm, newest());
    } catch (UnreadableWorkbookException e) {
      return new Reading.Unusable(List.of(finding("CSV_UNREADABLE", "", "", "")));
    }
  }

  /** What is said of a workbook that came in another container than it was issued in. */
  private static List<Finding> container(FileKind.Workbook whole) {
    return whole.container() == FileKind.Container.OPEN_XML
        ? List.of()
        : List.of(finding("READ_FROM_ANOTHER_FORMAT", whole.container().extension(), "", ""));
  }

  private Reading.Delivered read(RawWorkbook workbook, Identity identity)
      throws UnreadableWorkbookException {
    List<Finding> findings = new ArrayList<>();
    if (!keys.isSealed(identity)) {
      findings.add(finding("IDENTITY_ALTERED", "", "", ""));
    }
    List<TakenSheet> taken = new ArrayList<>();
    RenamedSheets renamed = new RenamedSheets(workbook);
    for (String id : identity.forms()) {
      Optional<Form> form = findForm(id);
      if (form.isEmpty()) {
        findings.add(finding("UNKNOWN_FORM", id, newest(), ""));
      } else {
        for (FormSheet sheet : form.get().sheets()) {
          take(workbook, form.get(), sheet, renamed, findings).ifPresent(taken::add);
        }
      }
    }
    NumeralReader numerals =
        NumeralReader.of(
            taken.stream().flatMap(sheet -> sheet.reading().numberTexts().stream()).toList());
    List<FilledSheet> sheets = new ArrayList<>();
    for (TakenSheet sheet : taken) {
      sheets.add(sheet.reading().finish(sheet.merged(), workbook.epoch(), numerals));
      findings.addAll(sheet.reading().findings());
    }
    findings.addAll(new ExtraSheets(workbook, sheets, renamed.listPlaces()).check());
    findings.addAll(new SendersWords(workbook, sheets).check());
    return new Reading.Delivered(identity, sheets, findings);
  }

  /** A sheet that was taken and waits for what the others prove. */
  private record TakenSheet(SheetReading reading, List<String> merged) {}

  private static Optional<TakenSheet> take(
      RawWorkbook workbook,
      Form form,
      FormSheet sheet,
      RenamedSheets renamed,
      List<Finding> findings)
      throws UnreadableWorkbookException {
    SheetReading reading = new SheetReading(form, sheet, sheet.listStored());
    Optional<List<String>> merged = workbook.readSheet(sheet.titleVi(), reading::take);
    // Who takes the sheet of release out has released nothing, and still reports his figures.
    if (merged.isEmpty() && !sheet.isRelease()) {
      Optional<String> now = renamed.find(form, sheet);
      findings.add(
          FindingTexts.structure()
              .finding(
                  now.isPresent() ? "SHEET_RENAMED" : "MISSING_SHEET",
                  now.orElse(""),
                  "",
                  now.orElse(""),
                  sheet.titleVi(),
                  ""));
    }
    return merged.map(ranges -> new TakenSheet(reading, ranges));
  }

  private static Optional<Identity> findIdentity(RawWorkbook workbook)
      throws UnreadableWorkbookException {
    IdentityReading reading = new IdentityReading();
    return workbook.readSheet(Identity.SHEET, reading::take).map(merged -> reading.finish());
  }

  private Optional<Form> findForm(String id) {
    Matcher matcher = FORM_ID.matcher(id);
    return matcher.matches()
        ? forms.find(matcher.group(1), Integer.parseInt(matcher.group(2)))
        : Optional.empty();
  }

  private String newest() {
    return String.join(", ", forms.list().stream().map(Form::id).toList());
  }

  private static Finding finding(String code, String found, String expected, String detail) {
    return FindingTexts.structure().finding(code, "", "", found, expected, detail);
  }
}
