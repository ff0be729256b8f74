package vn.tonghop.warehouse.consolidate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Verdicts;

/** The editions that late deliveries give reason to replace. Reads names and verdicts only. */
public record Proposals(DataHome home) {

  /** The proposals as of an instant, in the order of their periods. */
  public List<Proposal> list(Instant now) {
    Editions editions = new Editions(home);
    List<Submission> all = new Verdicts(home).list();
    List<Proposal> proposals = new ArrayList<>();
    for (Period period : editions.listPeriods()) {
      editions
          .findStanding(period, now)
          .ifPresent(
              number -> {
                EditionRecord standing = EditionRecord.in(home.edition(period, number));
                List<Submission> newcomers = newcomers(standing, now, all);
                if (!newcomers.isEmpty()) {
                  proposals.add(new Proposal(period, number, newcomers));
                }
              });
    }
    return proposals;
  }

  /** What a replacement of the edition would read and it did not, by time. */
  public List<Submission> listNewcomers(EditionRecord edition, Instant now) {
    return newcomers(edition, now, new Verdicts(home).list());
  }

  private static List<Submission> newcomers(
      EditionRecord edition, Instant now, List<Submission> all) {
    // What came later it cannot have read, also if it has read the same bytes from another.
    Set<String> read = new HashSet<>(edition.submissions());
    // An earlier program kept only the latest workbook of each agency, and knew the others.
    Inputs known = Inputs.of(edition.period(), edition.asOf(), all);
    if (edition.madeFrom().isOfDeliveries(known.digest())) {
      read.addAll(known.acceptedDigests());
    }
    return Inputs.of(edition.period(), now, all).accepted().stream()
        .filter(
            submission ->
                submission.receipt().receivedAt().isAfter(edition.asOf())
                    || !read.contains(submission.receipt().sha256()))
        .toList();
  }
}
