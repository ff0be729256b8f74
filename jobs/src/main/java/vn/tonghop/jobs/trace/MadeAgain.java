package vn.tonghop.jobs.trace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.jobs.wiring.ReportFiles;
import vn.tonghop.jobs.wiring.SigningSettings;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.reports.pages.PageDifference;
import vn.tonghop.reports.pages.ReportPages;
import vn.tonghop.warehouse.consolidate.Consolidation;
import vn.tonghop.warehouse.consolidate.EditionPlan;
import vn.tonghop.warehouse.consolidate.RelationDifference;
import vn.tonghop.warehouse.consolidate.Relations;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;

/**
 * A published edition made again aside, by this program and from what is known at an instant, and
 * held against what was published. An edition is its content: what does not differ here is the same
 * edition, whatever it was made from. Changes nothing but a folder in passing.
 */
public record MadeAgain(Stages stages) {

  /**
   * What came of it.
   *
   * @param parts from what it is made otherwise than then, such as {@code models}
   * @param relations the relations that differ
   * @param pages the files of reports that differ
   */
  public record Comparison(
      EditionRecord edition,
      List<String> parts,
      List<RelationDifference> relations,
      List<PageDifference> pages) {
    public Comparison {
      parts = List.copyOf(parts);
      relations = List.copyOf(relations);
      pages = List.copyOf(pages);
    }

    /** Whether readers of the one and of the other read the same. */
    public boolean isSame() {
      return relations.isEmpty() && pages.isEmpty();
    }

    /** The names of the relations and files that differ. */
    public List<String> listDifferent() {
      return Stream.concat(
              relations.stream().map(RelationDifference::relation),
              pages.stream().map(PageDifference::file))
          .toList();
    }
  }

  private static final Logger log = LoggerFactory.getLogger(MadeAgain.class);

  /** Of a program's upgrade: from what was known when it was made. */
  public Comparison compare(EditionRecord edition) {
    return compare(edition, edition.asOf());
  }

  /**
   * From what is known at an instant. Where nothing it is made from differs, nothing is made.
   *
   * @throws vn.tonghop.warehouse.Failure if it cannot be made or read
   */
  public Comparison compare(EditionRecord edition, Instant knownAt) {
    Consolidation consolidation = stages.consolidation(knownAt);
    EditionPlan plan = consolidation.again(edition, knownAt);
    List<String> parts = plan.madeFrom().listDifferent(edition.madeFrom());
    if (parts.isEmpty()) {
      return new Comparison(edition, parts, List.of(), List.of());
    }
    return inPassing(
        consolidation,
        plan,
        (before, again) -> {
          List<RelationDifference> relations = Relations.listDifferences(before, again);
          print(edition, again.path(), Verdict.in(before));
          return new Comparison(
              edition, parts, relations, ReportPages.listDifferences(before, again));
        });
  }

  /**
   * Whether the edition that stands says what a replacement of it would. One that has not read a
   * workbook that is known does not: each is a row of it. Of the same deliveries another version of
   * the program may read others, and say the same.
   */
  public boolean saysTheSame(EditionRecord standing, EditionPlan plan) {
    if (!plan.madeFrom().isOfSameDeliveries(standing.madeFrom())
        && !standing.submissions().equals(plan.submissionDigests())) {
      return false;
    }
    Comparison again = compare(standing, plan.asOf());
    log.info(
        "edition: {} made again from other {} {}",
        standing.code(),
        String.join(", ", again.parts()),
        again.isSame()
            ? "says the same and stands"
            : "says something else in " + String.join(", ", again.listDifferent()));
    return again.isSame();
  }

  /** Makes the relations of an edition again and does some work on the old and the new ones. */
  private <T> T inPassing(
      Consolidation consolidation,
      EditionPlan plan,
      BiFunction<EditionFolder, EditionFolder, T> work) {
    EditionFolder before = EditionFolder.of(stages.home(), plan.period(), plan.number());
    return Folders.inPassing(
        stages.home(),
        "again",
        workspace -> {
          consolidation.build(plan, workspace);
          return work.apply(before, new EditionFolder(workspace));
        });
  }

  /** Whether it waits for a release or a signature is no content: it is marked as it was. */
  private void print(EditionRecord edition, Path workspace, Verdict then) {
    List<String> reports =
        stages.calendar().reportsOf(edition.period()).stream()
            .filter(Outlines.shipped().listCodes()::contains)
            .toList();
    new ReportFiles(workspace, SigningSettings.NONE, then.unreleased())
        .lackingSignaturesOf(then)
        .make(reports);
  }
}
