package vn.tonghop.jobs.trace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.tonghop.jobs.wiring.Progress;
import vn.tonghop.jobs.wiring.SigningSettings;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.consolidate.Consolidation;
import vn.tonghop.warehouse.consolidate.RelationDifference;
import vn.tonghop.warehouse.consolidate.Relations;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionManifest;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.validate.Validation;

/**
 * Makes everything again from landing and catalog, in another home.
 *
 * @param from the home that holds landing, catalog and the editions to make again; only read
 * @param to an empty home
 */
public record Rebuild(DataHome from, DataHome to) {

  /**
   * An edition that was made again.
   *
   * @param parts from what it was made otherwise than then, such as {@code models}
   * @param differences what is not as it was; empty if all is
   */
  public record Remade(EditionRecord original, List<String> parts, List<String> differences) {
    public Remade {
      parts = List.copyOf(parts);
      differences = List.copyOf(differences);
    }
  }

  /**
   * Copies catalog and landing and derives verdicts and landed rows; each delivery is judged by
   * what its agency had reported before it, whenever that is done. Returns the number of
   * deliveries.
   */
  public int makeLanded() {
    Stages stages = judged(Instant.MAX);
    store(stages.store());
    return new Landing(to).listReceipts().size();
  }

  /**
   * As {@link #makeLanded}, but what other rules had judged keeps its verdict, so that its landed
   * rows are those of then.
   *
   * @param until deliveries received later are left out
   * @return how many of them are judged otherwise now
   */
  int makeLandedAsJudged(Instant until) {
    Stages stages = judged(until);
    Verdicts then = new Verdicts(from);
    Verdicts now = new Verdicts(to);
    int otherwiseCount = 0;
    for (Receipt receipt : new Landing(to).listReceipts()) {
      if (then.isByOtherRules(receipt, now)) {
        otherwiseCount += then.of(receipt).equals(now.of(receipt)) ? 0 : 1;
        now.adopt(receipt, then);
      }
    }
    store(stages.store());
    return otherwiseCount;
  }

  private Stages judged(Instant until) {
    to.create();
    Folders.copy(from.catalog(), to.catalog());
    Landing landing = new Landing(from);
    List<Receipt> receipts =
        landing.listReceipts().stream().filter(r -> !r.receivedAt().isAfter(until)).toList();
    for (Receipt receipt : receipts) {
      Folders.copyFile(landing.original(receipt), new Landing(to).original(receipt));
    }
    new Landing(to).writeAll(receipts);
    Stages stages = new Stages(to, Clock.systemUTC());
    judge(stages.validation());
    return stages;
  }

  private static void judge(Validation validation) {
    List<Receipt> pending = validation.listPending();
    try (Progress.Task task = Progress.ofProcess().begin("validate");
        Validation.Sitting sitting = validation.sit(pending)) {
      task.expect(pending.size(), "workbooks");
      sitting.judgeAll(judged -> task.advance());
    }
  }

  private static void store(Store store) {
    List<Receipt> pending = store.listPending();
    try (Progress.Task task = Progress.ofProcess().begin("store")) {
      task.expect(pending.size(), "workbooks");
      for (Receipt receipt : pending) {
        store.store(receipt);
        task.advance();
      }
    }
  }

  /** Makes every edition with its reports as of its own instant, in order, and publishes it. */
  public List<Remade> makeEditions() {
    List<EditionRecord> originals = new Editions(from).listRecords();
    List<Remade> made = new ArrayList<>();
    try (Progress.Task task = Progress.ofProcess().begin("make again")) {
      task.expect(originals.size(), "editions");
      for (EditionRecord original : originals) {
        made.add(make(original, stages -> published(stages, original, then(original))));
        task.advance();
      }
    }
    return made;
  }

  /**
   * Makes the relations of one edition, and of those that it replaced, without reports. Other
   * editions in the new home are taken away first.
   */
  public Remade makeRelations(Period period, int number) {
    List<EditionRecord> chain =
        new Editions(from)
            .listRecords().stream()
                .filter(e -> e.period().equals(period) && e.number() <= number)
                .toList();
    Folder.remove(to.editions());
    Remade last = new Remade(EditionRecord.in(from.edition(period, number)), List.of(), List.of());
    for (EditionRecord original : chain) {
      original.comparedEditions().forEach(this::lendWarehouse);
      last =
          make(original, stages -> built(stages, original, to.edition(period, original.number())));
    }
    return last;
  }

  /**
   * Makes an edition of which there is no record left but the journal's, and publishes it.
   *
   * @param then which of its reports lacked their signature
   */
  Path makeLost(EditionRecord lost, Verdict then) {
    lost.comparedEditions().forEach(this::lendWarehouse);
    return published(new Stages(to, Clock.fixed(lost.asOf(), ZoneOffset.UTC)), lost, then);
  }

  /** What another edition printed is compared with, as it was published, and not made again. */
  private void lendWarehouse(String edition) {
    EditionFolder lent = new EditionFolder(to.editions().resolve(edition));
    if (!Files.exists(lent.warehouse())) {
      Folders.copyFile(
          new EditionFolder(from.editions().resolve(edition)).warehouse(), lent.warehouse());
    }
  }

  /** Where what the gate found then cannot be read, the pages tell whether they were drafts. */
  private Verdict then(EditionRecord original) {
    try {
      return Verdict.in(EditionFolder.of(from, original.period(), original.number()));
    } catch (Failure e) {
      return Verdict.NONE;
    }
  }

  private Remade make(EditionRecord original, Function<Stages, Path> making) {
    Stages stages = new Stages(to, Clock.fixed(original.asOf(), ZoneOffset.UTC));
    Path made = making.apply(stages);
    List<String> differences = new ArrayList<>();
    EditionRecord again = EditionRecord.in(made);
    Path published = from.edition(original.period(), original.number());
    if (!again.madeFrom().isOfSameDeliveries(original.madeFrom())
        && !again.submissions().equals(original.submissions())) {
      differences.add("submissions");
    }
    differences.addAll(relations(published, made));
    differences.addAll(reports(published, made));
    return new Remade(original, again.madeFrom().listDifferent(original.madeFrom()), differences);
  }

  private Path built(Stages stages, EditionRecord original, Path workspace) {
    Consolidation consolidation = stages.consolidation(original.asOf());
    consolidation.build(consolidation.again(original, original.asOf()), workspace);
    return workspace;
  }

  /** Where the old warehouse cannot be read, its record tells what its relations were. */
  private static List<String> relations(Path published, Path made) {
    try {
      return Relations.listDifferences(new EditionFolder(published), new EditionFolder(made))
          .stream()
          .map(RelationDifference::relation)
          .toList();
    } catch (Failure e) {
      return EditionRecord.in(made).listDifferent(EditionRecord.in(published));
    }
  }

  private Path published(Stages stages, EditionRecord original, Verdict then) {
    Path workspace =
        built(stages, original, stages.workspace(original.period(), original.number()));
    List<String> reports = stages.calendar().reportsOf(original.period());
    stages
        .reportFiles(workspace, original.period(), original.asOf(), SigningSettings.NONE)
        .lackingSignaturesOf(then)
        .make(reports);
    return stages.publish(workspace, original.period(), original.number());
  }

  /**
   * Reports carry no clock and no chance: the same figures are the same bytes. The old ones are
   * known by their manifest, whatever became of the files since.
   */
  private static List<String> reports(Path original, Path made) {
    Map<String, String> published = EditionManifest.in(new EditionFolder(original)).fileDigests();
    EditionFolder again = new EditionFolder(made);
    return again.listReports().stream()
        .map(again::report)
        .filter(
            file ->
                !EndingFile.digest(file)
                    .equals(published.getOrDefault(file.getFileName().toString(), "")))
        .map(file -> file.getFileName().toString())
        .toList();
  }
}
