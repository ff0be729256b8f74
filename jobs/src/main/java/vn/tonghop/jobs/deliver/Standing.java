package vn.tonghop.jobs.deliver;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.query.Status;
import vn.tonghop.warehouse.query.StatusLine;
import vn.tonghop.warehouse.query.StatusLine.State;

/** How a collection stands at an instant: who owes, who has reported, who not. */
public record Standing(Collection collection, Instant asOf, List<StatusLine> lines) {

  public Standing {
    lines = List.copyOf(lines);
  }

  /**
   * Puts the duties of a collection beside what has been delivered for it up to an instant; who is
   * out of scope has no line.
   */
  public static Standing of(
      Collection collection, Instant asOf, Duties duties, List<Submission> submissions) {
    Set<String> excluded = duties.listExcluded(collection);
    return new Standing(
        collection,
        asOf,
        new Status(submissions)
            .of(duties.listDuties(collection), asOf).stream()
                .filter(line -> !line.isOutOfScope(excluded))
                .toList());
  }

  /** By what the deadline is assumed, as is then who is late; empty if a document says it. */
  public String assumedVi() {
    return lines.stream().map(line -> line.duty().assumedVi()).findFirst().orElse("");
  }

  public List<Duty> reported() {
    return in(State.ON_TIME, State.LATE);
  }

  /** Those of {@link #reported} whose first accepted workbook came after the deadline. */
  public List<Duty> late() {
    return in(State.LATE);
  }

  /** Those of {@link #reported} whose latest workbook was returned: the one before stands. */
  public List<Duty> returnedSince() {
    return those(StatusLine::isReturnedSince);
  }

  /** Those who have sent, but nothing that was accepted. */
  public List<Duty> rejected() {
    return in(State.RETURNED);
  }

  /**
   * Those who have sent what was not accepted or rejected yet: it was set aside, or waits; nothing
   * is asked of them.
   */
  public List<Duty> unjudged() {
    return in(State.SET_ASIDE, State.WAITING);
  }

  /** Those who have sent nothing. */
  public List<Duty> missing() {
    return in(State.NOTHING);
  }

  /** Of whom a workbook is asked for still. */
  public List<Duty> open() {
    return in(State.NOTHING, State.RETURNED);
  }

  private List<Duty> in(State... states) {
    return those(line -> List.of(states).contains(line.state()));
  }

  private List<Duty> those(Predicate<StatusLine> which) {
    return lines.stream().filter(which).map(StatusLine::duty).toList();
  }
}
