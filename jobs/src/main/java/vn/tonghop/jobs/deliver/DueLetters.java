package vn.tonghop.jobs.deliver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.consolidate.Proposal;
import vn.tonghop.warehouse.consolidate.Proposals;
import vn.tonghop.warehouse.edition.Releases;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Deliveries;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.home.Journal;
import vn.tonghop.warehouse.home.JournalLine;
import vn.tonghop.warehouse.plan.CatalogDigest;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;
import vn.tonghop.warehouse.store.ReportedIndicators;

/**
 * The letters that what lies in the home gives rise to: a function of home and instant, so that
 * nothing has to be remembered between rounds and nothing is lost when a process dies.
 */
public final class DueLetters {

  private static final Logger log = LoggerFactory.getLogger(DueLetters.class);
  private static final int[] REMINDER_DAYS = {1, 3};

  private final DataHome home;
  private final Instant since;
  private final Catalog catalog;
  private final ReportingCalendar calendar;
  private final Duties duties;
  private final Letters compose;

  /**
   * Reads the home's catalog.
   *
   * @param since when the home began: nobody is written to about a deadline from before
   * @throws Failure if the catalog contradicts itself
   */
  public DueLetters(DataHome home, Instant since) {
    this.home = home;
    this.since = since;
    this.catalog = Catalog.load(home);
    this.calendar = new ReportingCalendar(catalog);
    this.duties = new Duties(catalog, calendar);
    this.compose = new Letters(catalog.zone());
  }

  /** The letters about events after {@code from} up to {@code now}, sent already or not. */
  public List<Letter> list(Instant from, Instant now) {
    return write(new Round(List.of()), from, now).letters();
  }

  /** Writes each of them by itself; the digest, which tells of those that cannot be, last. */
  Round write(Round round, Instant from, Instant now) {
    List<Submission> delivered =
        Deliveries.list(home).stream().filter(s -> !s.receipt().receivedAt().isAfter(now)).toList();
    delivered.stream()
        .filter(Submission::isJudged)
        .filter(s -> s.receipt().receivedAt().isAfter(from))
        .forEach(s -> round.write(s.receipt().key(), () -> answer(s, delivered)));
    round.attempt(
        "editions", () -> new EditionLetters(home, catalog, calendar).write(round, from, now));
    round.write(
        "proposals",
        () ->
            new Proposals(home)
                .list(now).stream()
                    .filter(proposal -> proposal.since().isAfter(from))
                    .map(proposal -> proposal(proposal, now))
                    .toList());
    int year = now.atZone(calendar.zone()).getYear();
    List<Collection> told =
        IntStream.rangeClosed(year - 1, year + 1)
            .boxed()
            .flatMap(each -> calendar.listCollections(each).stream())
            .filter(each -> calendar.deadline(each).toInstant().isAfter(since))
            .toList();
    List<Collection> near =
        told.stream()
            .filter(each -> isNear(calendar.deadline(each).toInstant(), from, now))
            .toList();
    if (near.isEmpty()) {
      return round;
    }
    List<Duty> overdue =
        told.stream()
            .filter(each -> calendar.deadline(each).toInstant().isBefore(now))
            .flatMap(each -> Standing.of(each, now, duties, delivered).open().stream())
            .toList();
    near.forEach(each -> writeOfDeadline(each, from, now, delivered, overdue, round));
    return round;
  }

  private String agencyName(String code) {
    return duties.findAgency(code).map(Agency::nameVi).orElse(code);
  }

  private Letter proposal(Proposal proposal, Instant now) {
    Agency consolidator =
        catalog.consolidator(
            proposal.period().collection(), now.atZone(calendar.zone()).toLocalDate());
    return compose.proposal(Recipient.of(consolidator), proposal, this::agencyName);
  }

  private static boolean isNear(Instant deadline, Instant from, Instant now) {
    Duration furthest = Duration.ofDays(REMINDER_DAYS[REMINDER_DAYS.length - 1]);
    return deadline.isAfter(from.minus(furthest)) && !deadline.isAfter(now.plus(furthest));
  }

  /**
   * An unknown sender has no outbox and gets no letter; one whose outbox is closed to this account
   * gets it once it is open.
   */
  private List<Letter> answer(Submission submission, List<Submission> delivered) {
    Path outbox = home.outbox().resolve(submission.receipt().sender());
    if (Files.isDirectory(outbox) && !Files.isReadable(outbox)) {
      log.error("Cannot send what lies in {}: it is closed to this account", outbox);
      return List.of();
    }
    return duties.findAgency(submission.receipt().sender()).stream()
        .map(Recipient::of)
        .map(
            sender ->
                submission.isAccepted()
                    ? compose.receipt(sender, submission, answers(submission, "tiep-nhan"))
                    : compose.rejection(
                        sender,
                        submission,
                        before(submission, delivered),
                        answers(submission, "tra-lai")))
        .toList();
  }

  private static List<Submission> before(Submission submission, List<Submission> delivered) {
    return delivered.stream()
        .filter(one -> one.receipt().sender().equals(submission.receipt().sender()))
        .filter(one -> Submission.BY_ARRIVAL.compare(one, submission) < 0)
        .sorted(Submission.BY_ARRIVAL)
        .toList();
  }

  /** Of one kind: a workbook where one was sent, a table of findings to a sender of CSV. */
  private List<Path> answers(Submission submission, String kind) {
    Path outbox = home.outbox().resolve(submission.receipt().sender());
    Pattern named =
        Pattern.compile(
            ".*_%s_%s\\.[a-z]+".formatted(kind, Pattern.quote(submission.receipt().mark())));
    return Folder.list(outbox).stream()
        .filter(file -> named.matcher(file.getFileName().toString()).matches())
        .toList();
  }

  private void writeOfDeadline(
      Collection collection,
      Instant from,
      Instant now,
      List<Submission> submissions,
      List<Duty> overdue,
      Round round) {
    Standing today = Standing.of(collection, now, duties, submissions);
    List<Duty> open = today.open();
    ZonedDateTime deadline = calendar.deadline(collection);
    if (now.isBefore(deadline.toInstant())) {
      daysReached(Duration.between(now, deadline.toInstant()))
          .forEach(
              days -> remind(open, duty -> compose.reminderBefore(duty, overdue, days), round));
      return;
    }
    daysPassed(Duration.between(deadline.toInstant(), now))
        .filter(days -> deadline.plusDays(days).toInstant().isAfter(from))
        .forEach(days -> remind(open, duty -> compose.reminderAfter(duty, overdue, days), round));
    if (deadline.toInstant().isAfter(from)) {
      round.write(
          "digest " + collection.code(),
          () ->
              List.of(
                  compose.digest(
                      consolidator(collection),
                      Standing.of(collection, deadline.toInstant(), duties, submissions),
                      new Journal(home).findHead().map(JournalLine::digest).orElse("(chưa có)"),
                      new CatalogDigest(catalog, reported()).list(deadline.toLocalDate()),
                      new Releases(home).listAwaited(deadline.toInstant()),
                      round.listUnsent())));
    }
  }

  private static void remind(List<Duty> open, Function<Duty, Letter> reminder, Round round) {
    open.forEach(
        duty ->
            round.write(
                "reminder %s %s".formatted(duty.collection().code(), duty.agency().code()),
                () -> List.of(reminder.apply(duty))));
  }

  /** A file that cannot be read is told of elsewhere and keeps no letter back. */
  private Set<String> reported() {
    try {
      return ReportedIndicators.of(home);
    } catch (Failure unreadable) {
      return Set.of();
    }
  }

  /** Of the reminders ahead of a deadline, the one whose day it is. */
  private static IntStream daysReached(Duration left) {
    return IntStream.of(REMINDER_DAYS)
        .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
        .limit(1);
  }

  /** Of the reminders after a deadline, the last whose day has come. */
  private static IntStream daysPassed(Duration gone) {
    return IntStream.of(REMINDER_DAYS)
        .filter(days -> gone.compareTo(Duration.ofDays(days)) >= 0)
        .max()
        .stream();
  }

  private Recipient consolidator(Collection collection) {
    return Recipient.of(
        catalog.consolidator(collection, calendar.deadline(collection).toLocalDate()));
  }
}
