package vn.tonghop.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.jobs.deliver.Standing;
import vn.tonghop.jobs.housekeep.HousekeepingSettings;
import vn.tonghop.jobs.schedule.Appointment;
import vn.tonghop.jobs.schedule.Handler;
import vn.tonghop.jobs.sources.Sources;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.AgencyFolders;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Deliveries;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.plan.YearChecklist;
import vn.tonghop.warehouse.workbook.issue.FormIssuer;

/**
 * Does what the schedule's appointments are for. Each time the catalog is read anew, so that what
 * the consolidator changed yesterday counts today.
 */
public record AppointmentKeeper(
    DataHome home, Clock clock, JobRoom room, Sources sources, HousekeepingSettings housekeeping)
    implements Handler {

  private static final Logger log = LoggerFactory.getLogger(AppointmentKeeper.class);

  /** Between two appointments comes whatever else is asked of the process. */
  @Override
  public void perform(Appointment appointment) {
    room.inTurn(
        () -> {
          keep(appointment);
          return appointment;
        });
  }

  private void keep(Appointment appointment) {
    Stages stages = new Stages(home, clock);
    String subject = appointment.subject();
    switch (appointment.verb()) {
      case HOUSEKEEP -> {
        new HousekeepJob(home, housekeeping, clock).runIn(room);
        warnOfTheCatalog(stages);
      }
      case FORMS -> issueForms(stages, Collection.of(subject));
      case PULL -> pull(stages);
      case REMIND_3_DAYS_BEFORE -> remind(stages, Collection.of(subject), "truoc-3-ngay");
      case REMIND_1_DAY_BEFORE -> remind(stages, Collection.of(subject), "truoc-1-ngay");
      case CLOSE -> close(stages, Collection.of(subject));
      case REMIND_1_DAY_AFTER -> remind(stages, Collection.of(subject), "sau-1-ngay");
      case REMIND_3_DAYS_AFTER -> remind(stages, Collection.of(subject), "sau-3-ngay");
      case EDITION -> makeEdition(stages, Period.of(subject), appointment.at());
      case DELIVER -> deliver(Period.of(subject));
    }
  }

  private void warnOfTheCatalog(Stages stages) {
    stages.catalog().warnings().forEach(log::warn);
    new YearChecklist(stages.catalog())
        .findWarning(clock.instant().atZone(home.zone()).toLocalDate())
        .ifPresent(log::warn);
  }

  private void issueForms(Stages stages, Collection collection) {
    FormIssuer issuer = stages.formIssuer(collection);
    Stream<Duty> lacking =
        stages.duties().listDuties(collection).stream().filter(duty -> lacksItsForm(issuer, duty));
    int issued = issuer.issueEach(lacking, workbook -> {});
    log.info("forms: {} workbooks issued for {}", issued, collection);
  }

  /** A form that lies in the outbox already is left: an officer may be at work on it. */
  private boolean lacksItsForm(FormIssuer issuer, Duty duty) {
    if (room.isStopping()) {
      throw new Failure(
          "Cannot issue all forms of %s: the process was asked to end"
              .formatted(duty.collection()));
    }
    return !Files.exists(issuer.place(duty));
  }

  private void pull(Stages stages) {
    IntakeJob job = new IntakeJob(stages, sources);
    job.runIn(room);
    job.summary().forEach(line -> log.debug("pull: {}", line));
  }

  /** A note in the outbox of each who has not reported; the postman sends the letter. */
  private void remind(Stages stages, Collection collection, String when) {
    List<Duty> owing = standing(stages, collection).open();
    new AgencyFolders(home)
        .serve(
            owing.stream(),
            duty -> duty.agency().code(),
            duty -> {
              String agency = duty.agency().code();
              Path note =
                  home.outbox()
                      .resolve(agency)
                      .resolve("%s_%s_nhac-%s.txt".formatted(agency, collection, when));
              new Aside(home).write(note, text(duty));
              return true;
            });
    log.info("remind: {} agencies have not reported {} ({})", owing.size(), collection, when);
  }

  private static String text(Duty duty) {
    return """
        Kính gửi: %s

        Đến nay hệ thống chưa tiếp nhận báo cáo %s của quý đơn vị.
        Hạn nộp: %s.
        """
        .formatted(
            duty.agency().nameVi(),
            duty.collection().nameVi(),
            WrittenTime.momentWordsVi(duty.deadline()));
  }

  private void close(Stages stages, Collection collection) {
    Standing standing = standing(stages, collection);
    log.info(
        "close: {} of {} agencies have reported {}",
        standing.reported().size(),
        standing.lines().size(),
        collection);
  }

  /**
   * From what has been received by now: at the hour itself that is what stood at the hour. Tried
   * again because something of it was left to do, it is the edition of the first time.
   */
  private void makeEdition(Stages stages, Period period, Instant hour) {
    Instant knownBy =
        new Editions(home)
            .listRecords().stream()
                .filter(made -> made.period().equals(period) && !made.asOf().isBefore(hour))
                .map(EditionRecord::asOf)
                .reduce((earlier, last) -> last)
                .orElseGet(stages::knownBy);
    new Landing(home).requireWhole(knownBy);
    EditionJob job = new EditionJob(stages);
    EditionJob.Outcome edition = job.runIn(room, period, knownBy);
    log.info("edition: {} {} in {}", period, edition.number(), edition.folder());
    job.signIn(room, edition)
        .forEach(report -> log.info("edition: {} of {} is signed now", report, period));
  }

  /** The postman delivers what stands; that nothing stands must not pass unnoticed. */
  private void deliver(Period period) {
    int number = new Editions(home).standing(period);
    log.info("deliver: {} {} stands in {}", period, number, home.edition(period, number));
  }

  private Standing standing(Stages stages, Collection collection) {
    return Standing.of(collection, clock.instant(), stages.duties(), Deliveries.list(home));
  }
}
