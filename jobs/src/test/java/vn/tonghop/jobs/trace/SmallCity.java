package vn.tonghop.jobs.trace;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import vn.tonghop.jobs.FewReports;
import vn.tonghop.jobs.wiring.SigningSettings;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.consolidate.Consolidation;
import vn.tonghop.warehouse.consolidate.EditionPlan;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.intake.source.Arrival;
import vn.tonghop.warehouse.intake.source.Source;
import vn.tonghop.warehouse.validate.Validation;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;

/** A home with one agency's deliveries of one indicator, made by the real stages. */
final class SmallCity {
  static final Period YEAR = Period.year(2024);
  static final Period HALF = Period.of("2024-H1");
  static final Instant DECEMBER = Instant.parse("2024-12-05T10:00:00Z");
  static final Instant APRIL = Instant.parse("2025-04-25T10:00:00Z");

  final DataHome home;

  /** Its editions hold few reports: what stands beside one is made elsewhere. */
  SmallCity(Path folder) {
    this(new DataHome(folder).create());
    FewReports.layInto(home);
  }

  SmallCity(DataHome home) {
    this.home = home;
  }

  /** One delivery and the edition of the half-year. */
  SmallCity playHalf() {
    deliver("2024-06", "2024-06-17T02:00:00Z", "2024-06", Basis.CUMULATIVE, "5.73");
    publish(HALF, Instant.parse("2024-06-20T10:00:00Z"));
    return this;
  }

  /** Then the year's estimate, an edition, the owner's correction, the edition that replaces it. */
  SmallCity playYear() {
    deliver("2024-Y", "2024-10-30T02:00:00Z", "2024", Basis.YEAR_ESTIMATE, "5.86");
    publish(YEAR, DECEMBER);
    deliver("2024-Y", "2025-04-21T02:00:00Z", "2024", Basis.YEAR_ESTIMATE, "7.12");
    publish(YEAR, APRIL);
    return this;
  }

  Stages stages(Instant now) {
    return new Stages(home, Clock.fixed(now, ZoneId.of("Asia/Ho_Chi_Minh")));
  }

  void deliver(String code, String at, String period, Basis basis, String value) {
    deliver(
        "CTK",
        code,
        at,
        List.of(
            entry(period, basis, "value", new BigDecimal(value)),
            entry(period, basis, "qualifier", "exact"),
            entry(period, basis, "status", "E")));
  }

  /** An agency fills in its form and drops it. */
  void deliver(String agency, String code, String at, List<FormEntry> entries) {
    Stages stages = stages(Instant.parse(at));
    take(fill(agency, code, entries, stages), stages);
  }

  private Path fill(String agency, String code, List<FormEntry> entries, Stages stages) {
    Collection collection = Collection.of(code);
    Duty duty = stages.duties().findDuty(agency, collection).orElseThrow();
    Path issued = stages.formIssuer(collection).issue(duty).orElseThrow();
    Path target = inbox(agency).resolve(issued.getFileName());
    new FormFiller().fill(issued, target, entries);
    return target;
  }

  /** The same, of a workbook that lay at its source some time before it was fetched. */
  void deliverLain(
      String agency, String code, String arrivedAt, String at, List<FormEntry> entries) {
    Stages stages = stages(Instant.parse(at));
    Path file = fill(agency, code, entries, stages);
    Instant arrived = Instant.parse(arrivedAt);
    String name = file.getFileName().toString();
    take(new Lain(file, new Arrival(agency, name, -1, arrived, arrived, name)), stages);
  }

  /** A source that knows when its one file came to lie there. */
  private record Lain(Path file, Arrival arrival) implements Source {

    @Override
    public String name() {
      return "lain";
    }

    @Override
    public List<Arrival> listArrivals() {
      return List.of(arrival);
    }

    @Override
    public void fetch(Arrival arrival, Path target) {
      try {
        Files.copy(file, target);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void acknowledge(Arrival arrival) {}
  }

  /** Sends what may have been sent before. */
  void send(String agency, String fileName, byte[] content, String at) {
    Path target = inbox(agency).resolve(fileName);
    try {
      Files.write(target, content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    take(target, stages(Instant.parse(at)));
  }

  private Path inbox(String agency) {
    Path inbox = home.inbox().resolve(agency);
    DataHome.makeFolder(inbox);
    return inbox;
  }

  private static void take(Path target, Stages stages) {
    Instant now = stages.clock().instant();
    try {
      Files.setLastModifiedTime(target, FileTime.from(now.minus(Duration.ofHours(1))));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    take(stages.inbox(), stages);
  }

  private static void take(Source source, Stages stages) {
    stages.intake(Intake.Limits.STANDARD).pull(List.of(source), () -> {});
    try (Validation.Sitting sitting = stages.validation().sit(stages.validation().listPending())) {
      sitting.judgeAll(judged -> {});
    }
    stages.store().listPending().forEach(stages.store()::store);
  }

  void publish(Period period, Instant asOf) {
    Stages stages = stages(asOf);
    Consolidation consolidation = stages.consolidation(asOf);
    EditionPlan plan = consolidation.plan(period, asOf);
    Path workspace = stages.workspace(period, plan.number());
    consolidation.build(plan, workspace);
    List<String> reports = stages.calendar().reportsOf(period);
    stages.reportFiles(workspace, period, asOf, SigningSettings.NONE).make(reports);
    stages.publish(workspace, period, plan.number());
  }

  private static FormEntry entry(String period, Basis basis, String column, Object value) {
    return FormEntry.ofFigure("GRDP_GROWTH", "CANTHO", period, basis, column, value);
  }
}
