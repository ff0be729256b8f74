package vn.tonghop.warehouse.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Folders;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.intake.source.FolderSource;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;
import vn.tonghop.warehouse.validate.rules.RuleBook;
import vn.tonghop.warehouse.workbook.form.Identity;
import vn.tonghop.warehouse.workbook.form.SealKeys;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** The city's own register and rules over a home, into which officers' files are delivered. */
final class OfficerRoom {

  private static final Pattern SEAL = Pattern.compile(">([0-9a-f]{64})<");
  private static final Pattern FORM = Pattern.compile(">([a-z_]+\\.v\\d+)<");
  private static final Pattern OF =
      Pattern.compile(">([A-Z]{2,12})<.*?>(\\d{4}-(?:\\d\\d|Y))<", Pattern.DOTALL);

  private final DataHome home;
  private final Duties duties;
  private final Validation validation;
  private ZonedDateTime now;

  private OfficerRoom(DataHome home, ZonedDateTime now) {
    this.home = home;
    this.now = now;
    Catalog catalog = Catalog.load(home);
    this.duties = new Duties(catalog, new ReportingCalendar(catalog));
    RuleBook book = RuleBook.shipped(home.operations().resolve("spill")).withCatalog(catalog);
    this.validation =
        new Validation(home, duties, book, new WorkbookReader(home), new SetAside(home));
  }

  static OfficerRoom fresh(Path root) {
    ZonedDateTime june = ZonedDateTime.of(2024, 6, 17, 9, 30, 0, 0, SmallCity.VIETNAM);
    return new OfficerRoom(new DataHome(root).create(), june);
  }

  static OfficerRoom copyOf(Path other, Path root) throws IOException {
    for (String part : List.of("catalog", "landing", "landed", "journal")) {
      Folders.copy(other.resolve(part), root.resolve(part));
    }
    ZonedDateTime september = ZonedDateTime.of(2025, 9, 17, 9, 30, 0, 0, SmallCity.VIETNAM);
    return new OfficerRoom(new DataHome(root).create(), september);
  }

  /** Delivers a file by its own name, sealed by this home, and judges it. */
  Submission judge(String sender, Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    return judge(
        sender,
        file.getFileName().toString(),
        file.toString().endsWith(".csv") ? content : sealed(content));
  }

  Submission judge(String sender, String name, byte[] content) throws IOException {
    now = now.plusMinutes(1);
    Clock clock = Clock.fixed(now.toInstant(), SmallCity.VIETNAM);
    Path inbox = home.inbox().resolve(sender);
    Files.createDirectories(inbox);
    Path delivered = Files.write(inbox.resolve(name), content);
    Files.setLastModifiedTime(delivered, FileTime.from(now.toInstant()));
    FolderSource.Settings settings =
        new FolderSource.Settings("folder", home.inbox(), Duration.ZERO);
    new Intake(home, duties, clock, Intake.Limits.STANDARD, new WorkbookReader(home))
        .pull(List.of(new FolderSource(settings, clock)), () -> {});
    List<Submission> judged = Pending.validate(validation);
    if (judged.size() != 1) {
      throw new IllegalStateException("%s: %d judged, expected one".formatted(name, judged.size()));
    }
    return judged.get(0);
  }

  /** The answer to a judged file: what lies in the outbox under its digest. */
  Path answer(Submission judged) {
    try (Stream<Path> files = Files.list(home.outbox().resolve(judged.receipt().sender()))) {
      return files
          .filter(file -> file.toString().contains(judged.receipt().shortSha()))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The workbook with its seal of another home's key replaced, all other bytes of parts as sent.
   */
  private byte[] sealed(byte[] content) throws IOException {
    ReworkedPackage parts = new ReworkedPackage(content);
    for (String part : List.copyOf(parts.parts.keySet())) {
      String text = part.endsWith(".xml") ? parts.text(part) : "";
      Matcher seal = SEAL.matcher(text);
      if (seal.find()) {
        parts.put(part, text.replace(seal.group(1), seal(text)));
      }
    }
    return parts.pack();
  }

  private String seal(String text) {
    Matcher of = OF.matcher(text);
    List<String> forms = new ArrayList<>();
    Matcher form = FORM.matcher(text);
    while (form.find()) {
      forms.add(form.group(1));
    }
    if (!of.find()) {
      throw new IllegalStateException("no agency and collection beside the seal");
    }
    return new SealKeys(home).seal(new Identity(of.group(1), of.group(2), forms, "", "")).seal();
  }
}
