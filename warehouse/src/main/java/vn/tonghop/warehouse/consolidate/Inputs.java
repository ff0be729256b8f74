package vn.tonghop.warehouse.consolidate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.home.Verdicts;

/**
 * The submissions that a period's consolidation knows at an instant.
 *
 * @param known every judged submission to the collections it reads, by time of arrival
 */
record Inputs(List<Submission> known) {
  Inputs {
    known = List.copyOf(known);
  }

  /** What has been judged by now; only the verdicts on the collections that it reads are read. */
  static Inputs of(Period period, Instant asOf, Verdicts verdicts) {
    Set<String> collections = codesReadBy(period);
    return of(
        period, asOf, verdicts.list(place -> collections.contains(Verdicts.collectionOf(place))));
  }

  private static Set<String> codesReadBy(Period period) {
    Set<String> collections = new LinkedHashSet<>();
    collectionsReadBy(period).forEach(collection -> collections.add(collection.code()));
    historyReadBy(period).forEach(collection -> collections.add(collection.code()));
    return collections;
  }

  static Inputs of(Period period, Instant asOf, List<Submission> all) {
    Set<String> collections = codesReadBy(period);
    return new Inputs(
        all.stream()
            .filter(s -> collections.contains(s.receipt().collection()))
            .filter(s -> !s.receipt().receivedAt().isAfter(asOf))
            .sorted(
                Comparator.comparing((Submission s) -> s.receipt().receivedAt())
                    .thenComparing(s -> s.receipt().sha256()))
            .toList());
  }

  /** Those whose rows are read, in order: of each row the latest answer stands. */
  List<Submission> accepted() {
    return known.stream().filter(Submission::isAccepted).toList();
  }

  /** Their digests, in order. */
  List<String> acceptedDigests() {
    return accepted().stream().map(submission -> submission.receipt().sha256()).toList();
  }

  /** By what all that is read of the deliveries is known. */
  String digest() {
    return Digest.ofText(known.stream().map(Inputs::text).collect(Collectors.joining("\n")));
  }

  private static String text(Submission submission) {
    Receipt receipt = submission.receipt();
    List<String> said = new ArrayList<>();
    said.add(receipt.sha256());
    said.add(receipt.sender());
    said.add(receipt.collection());
    said.add(receipt.receivedAt().toString());
    said.add(receipt.originalName());
    said.add(receipt.source());
    said.add(submission.verdict().code());
    said.add(submission.form() + " v" + submission.formVersion());
    said.add(submission.answeredCount() + " of " + submission.owedCount());
    if (submission.release().isGiven()) {
      said.add(submission.release().by() + " " + submission.release().on());
    }
    for (Finding finding : submission.findings()) {
      said.add(finding.code() + " " + finding.severity().code());
      said.add(finding.sheet() + " " + finding.cell());
      said.add(finding.found());
      said.add(finding.expected());
      said.add(finding.messageVi());
      said.add(finding.messageEn());
    }
    return String.join("\u001f", said);
  }

  /**
   * This period's collections, the earlier ones of the year, and all of the year before, which hold
   * the comparison windows and the estimates that the plan was made from. A year also reads the
   * next March, when agencies give last year's final figures.
   */
  static List<Collection> collectionsReadBy(Period period) {
    List<Collection> collections = new ArrayList<>();
    for (int month = 0; month <= 12; month++) {
      collections.add(new Collection(period.year() - 1, month));
    }
    for (int month = 1; month <= period.lastMonth(); month++) {
      collections.add(new Collection(period.year(), month));
    }
    if (period.kind() == Period.Kind.YEAR) {
      collections.add(new Collection(period.year(), 0));
      collections.add(new Collection(period.year() + 1, 3));
    }
    return collections;
  }

  /**
   * Of two more years before only what tells how far a year had come by this window: the window's
   * own month, the year's collection, and the March in which its final figures came.
   */
  static List<Collection> historyReadBy(Period period) {
    List<Collection> collections = new ArrayList<>();
    for (int back = 2; back <= 3 && period.kind() != Period.Kind.YEAR; back++) {
      collections.add(new Collection(period.year() - back, period.lastMonth()));
      collections.add(new Collection(period.year() - back, 0));
      collections.add(new Collection(period.year() - back + 1, 3));
    }
    return collections;
  }
}
