package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.consolidate.Proposal;
import vn.tonghop.warehouse.consolidate.Proposals;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Deliveries;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;
import vn.tonghop.warehouse.query.Status;
import vn.tonghop.warehouse.query.StatusLine;

/** Tells who has delivered what in a collection. */
@Command(
    name = "status",
    description =
        "Tells who owes a collection, who has delivered, when, and with what findings: last_sent and last_rejects of the workbook sent last, else of the one that stands. On time is whose first accepted workbook came by the deadline, as in reports and in deliveries and delivery_history.")
final class StatusCommand extends HomeCommand implements Runnable {

  private static final List<String> HEADER =
      List.of(
          "agency",
          "name",
          "state",
          "deadline",
          "first_receipt",
          "reported",
          "verdict",
          "last_sent",
          "attempts",
          "rejects",
          "findings",
          "last_rejects",
          "late_hours",
          "answered",
          "coverage_percent");

  @Mixin private AsOfOption when;
  @Mixin private FormatOption format;

  @Option(
      names = "--collection",
      required = true,
      paramLabel = "CODE",
      description = "Such as 2024-06 or 2024-Y.")
  private Collection collection;

  @Override
  public void run() {
    DataHome data = home.existing();
    Instant until = when.find(data).orElse(Instant.MAX);
    Catalog catalog = Catalog.load(data).asOf(until);
    Duties duties = new Duties(catalog, new ReportingCalendar(catalog));
    double threshold = catalog.regime(collection).coverageThreshold();
    List<Duty> owed = duties.listDuties(collection);
    List<Submission> deliveries = Deliveries.list(data);
    List<StatusLine> lines = new Status(deliveries).of(owed, until);
    Set<String> excluded = duties.listExcluded(collection);
    long outside = lines.stream().filter(line -> line.isOutOfScope(excluded)).count();
    PrintWriter out = output.out();
    boolean isReleased = owed.stream().anyMatch(duty -> duty.unreleased().isAskedFor());
    out.print(
        format.print(
            isReleased ? Stream.concat(HEADER.stream(), Stream.of("release")).toList() : HEADER,
            lines.stream()
                .map(line -> row(line, line.isOutOfScope(excluded)))
                .map(row -> isReleased ? row : row.subList(0, HEADER.size()))
                .toList()));
    if (format.isForEyes()) {
      out.printf(
          "%d of %d on time: a workbook accepted by the deadline%n",
          lines.stream().filter(line -> line.state() == StatusLine.State.ON_TIME).count(),
          lines.size() - outside);
      owed.stream()
          .map(Duty::assumedVi)
          .filter(words -> !words.isEmpty())
          .distinct()
          .forEach(
              words -> out.printf("the deadline is assumed, and so is who is late: %s%n", words));
      if (outside > 0) {
        out.printf(
            "%d out of scope by the catalog's exclusions: neither missing nor late, here as in"
                + " reports and in deliveries%n",
            outside);
      }
      tellOfTheIncomplete(lines, threshold, out);
      List<Submission> delivered =
          deliveries.stream()
              .filter(one -> !one.receipt().receivedAt().isAfter(until))
              .sorted(Submission.BY_ARRIVAL)
              .toList();
      tellOfTheReturned(lines, out);
      Set<String> owing =
          owed.stream().map(duty -> duty.agency().code()).collect(Collectors.toSet());
      tellOfTheWaiting(delivered, owing, out);
      tellOfTheSilent(delivered, owed, lines, out);
      tellOfTheUnasked(delivered, catalog, owing, out);
      tellOfTheUnknown(delivered.stream().map(Submission::receipt).toList(), catalog, owed, out);
      new Proposals(data).list(until).forEach(proposal -> propose(proposal, out));
    }
    out.flush();
  }

  /** Who has reported less than the regime wants has reported: it is named beside. */
  private static void tellOfTheIncomplete(
      List<StatusLine> lines, double threshold, PrintWriter out) {
    List<String> few =
        lines.stream()
            .filter(line -> line.isBelow(threshold))
            .map(line -> line.duty().agency().code())
            .toList();
    if (!few.isEmpty()) {
      out.printf(
          "%d of those who have reported answered less than %.0f %% of the owed rows: %s%n",
          few.size(), threshold * 100, String.join(", ", few));
    }
  }

  /** Whose latest was returned has reported: its row tells of the workbook that stands. */
  private static void tellOfTheReturned(List<StatusLine> lines, PrintWriter out) {
    lines.stream()
        .filter(StatusLine::isReturnedSince)
        .flatMap(line -> line.findLatest().stream())
        .forEach(
            one ->
                out.printf(
                    "%s: what was accepted before stands; it sent last %s, received %s, which was"
                        + " returned with %d to mend%n",
                    one.receipt().sender(),
                    one.receipt().originalName(),
                    WrittenTime.of(one.receipt().receivedAt()),
                    one.rejectCount()));
  }

  /** What was received and has no verdict yet is neither silence nor returned. */
  private void tellOfTheWaiting(List<Submission> delivered, Set<String> owing, PrintWriter out) {
    delivered.stream()
        .filter(Submission::isWaiting)
        .map(Submission::receipt)
        .filter(receipt -> isOfCollection(receipt) || !receipt.isIdentified())
        .filter(receipt -> owing.contains(receipt.sender()))
        .forEach(
            receipt ->
                out.printf(
                    "%1$s sent %2$s, received %3$s, and waits: the next intake judges it;"
                        + " if it has not, mend outbox/%1$s, which takes nothing then%n",
                    receipt.sender(),
                    receipt.originalName(),
                    WrittenTime.of(receipt.receivedAt())));
  }

  /** Who has nothing here may have sent what names no collection: that is no silence. */
  private static void tellOfTheSilent(
      List<Submission> delivered, List<Duty> owed, List<StatusLine> lines, PrintWriter out) {
    Map<String, Instant> since = new HashMap<>();
    owed.forEach(
        duty -> since.put(duty.agency().code(), duty.deadline().minusMonths(1).toInstant()));
    Set<String> silent =
        lines.stream()
            .filter(line -> line.state() == StatusLine.State.NOTHING)
            .map(line -> line.duty().agency().code())
            .collect(Collectors.toSet());
    delivered.stream()
        .filter(one -> !one.isWaiting())
        .map(Submission::receipt)
        .filter(receipt -> !receipt.isIdentified() && silent.contains(receipt.sender()))
        .filter(receipt -> !receipt.receivedAt().isBefore(since.get(receipt.sender())))
        .forEach(
            receipt ->
                out.printf(
                    "%s sent %s, received %s, which names no collection; returned to outbox/%s%n",
                    receipt.sender(),
                    receipt.originalName(),
                    WrittenTime.of(receipt.receivedAt()),
                    receipt.sender()));
  }

  /** No row counts what came from one of the register that owes nothing here. */
  private void tellOfTheUnasked(
      List<Submission> delivered, Catalog catalog, Set<String> owing, PrintWriter out) {
    delivered.stream()
        .filter(one -> isOfCollection(one.receipt()) && !owing.contains(one.receipt().sender()))
        .filter(one -> catalog.agencies().find(one.receipt().sender()).isPresent())
        .forEach(
            one ->
                out.printf(
                    "%s sent %s, received %s, and owes nothing in this collection: %s, counted in no"
                        + " row here%n",
                    one.receipt().sender(),
                    one.receipt().originalName(),
                    WrittenTime.of(one.receipt().receivedAt()),
                    one.verdict().code()));
  }

  /** What lies in a folder of nobody is answered to nobody, until one of the register sends it. */
  private void tellOfTheUnknown(
      List<Receipt> received, Catalog catalog, List<Duty> owed, PrintWriter out) {
    Instant since =
        owed.stream()
            .map(duty -> duty.deadline().minusMonths(1).toInstant())
            .min(Comparator.naturalOrder())
            .orElse(Instant.MAX);
    Map<Boolean, List<Receipt>> byRegister =
        received.stream()
            .collect(
                Collectors.partitioningBy(
                    receipt -> catalog.agencies().find(receipt.sender()).isPresent()));
    Set<String> sentAgain =
        byRegister.get(true).stream().map(Receipt::sha256).collect(Collectors.toSet());
    byRegister.get(false).stream()
        .filter(receipt -> !sentAgain.contains(receipt.sha256()))
        .filter(receipt -> !receipt.isIdentified() || isOfCollection(receipt))
        .filter(receipt -> !receipt.receivedAt().isBefore(since))
        .forEach(
            receipt ->
                out.printf(
                    "%s sent %s, received %s, and is no agency of the register: not answered,"
                        + " lies in %s; put it into the inbox of the agency that it is from%n",
                    receipt.sender(),
                    receipt.originalName(),
                    WrittenTime.of(receipt.receivedAt()),
                    receipt.landed()));
  }

  private boolean isOfCollection(Receipt receipt) {
    return receipt.collection().equals(collection.code());
  }

  /** Of whichever collection: a late delivery may concern several editions. */
  private static void propose(Proposal proposal, PrintWriter out) {
    out.printf(
        "edition %d of %s has not read: %s; see: tonghop proposals%n",
        proposal.number(),
        proposal.period(),
        proposal.newcomers().stream().map(Newcomer::of).collect(Collectors.joining("; ")));
  }

  private static List<String> row(StatusLine line, boolean isOutside) {
    Optional<Submission> counted = line.findCounted();
    Optional<Submission> latest = line.findLatest();
    boolean isLate = line.state() == StatusLine.State.LATE;
    return List.of(
        line.duty().agency().code(),
        line.duty().agency().nameVi(),
        isOutside ? "ngoài phạm vi" : line.state().nameVi(),
        WrittenTime.toMinute(line.duty().deadline()),
        text(line.findCameAt(), line.duty()),
        text(line.findReportedAt(), line.duty()),
        counted.map(one -> one.verdict().code()).orElse(""),
        latest.map(one -> one.verdict().code()).orElse(""),
        Integer.toString(line.delivered().size()),
        Integer.toString(counted.map(Submission::rejectCount).orElse(0)),
        Integer.toString(counted.map(one -> one.findings().size()).orElse(0)),
        Integer.toString(latest.map(Submission::rejectCount).orElse(0)),
        isLate ? line.lateHours().toPlainString() : "",
        counted.map(one -> one.answeredCount() + "/" + one.owedCount()).orElse(""),
        line.coverageText(),
        line.releaseText());
  }

  /** An instant as the city's clocks show it. */
  private static String text(Optional<Instant> instant, Duty duty) {
    return instant.map(at -> WrittenTime.toMinute(at.atZone(duty.deadline().getZone()))).orElse("");
  }
}
