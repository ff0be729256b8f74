package vn.tonghop.warehouse.consolidate;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Verdicts;

/** The door of consolidation: plans an edition and builds its warehouse. */
public final class Consolidation {
  private final DataHome home;
  private final Ground ground;

  /** Told how far a consolidation has come. */
  @FunctionalInterface
  public interface Watcher {
    /** So many of so many relations are made. */
    void made(int count, int total);
  }

  public Consolidation(DataHome home, Ground ground) {
    this.home = home;
    this.ground = ground;
  }

  /**
   * Tells what the edition of a period would be made from, as known at an instant. The as-of itself
   * is no input: the same submissions and catalog seen from two instants are the same edition.
   */
  public EditionPlan plan(Period period, Instant asOf) {
    Inputs inputs = Inputs.of(period, asOf, new Verdicts(home));
    String digest = digest(period, asOf, inputs);
    Editions editions = new Editions(home);
    return plan(
        period,
        asOf,
        inputs,
        digest,
        editions.made(period, asOf, digest),
        editions.highest(period));
  }

  /**
   * Tells what the edition that replaces one would have been made from, as known at an instant,
   * whatever has been published since.
   *
   * @param number the edition that stood at that instant
   */
  public EditionPlan planAfter(Period period, int number, Instant asOf) {
    Inputs inputs = Inputs.of(period, asOf, new Verdicts(home));
    String digest = digest(period, asOf, inputs);
    boolean isSame = EditionFolder.of(home, period, number).inputsDigest().equals(digest);
    return plan(period, asOf, inputs, digest, isSame ? number : 0, number);
  }

  private EditionPlan plan(
      Period period, Instant asOf, Inputs inputs, String digest, int published, int standing) {
    Editions editions = new Editions(home);
    int replaced = published > 0 ? 0 : standing;
    return new EditionPlan(
        period,
        published > 0 ? published : standing + 1,
        asOf,
        digest,
        inputs.standing().stream().map(s -> s.receipt().sha256()).toList(),
        published,
        replaced,
        published > 0 ? List.of() : editions.comparable(period, asOf, replaced));
  }

  /**
   * Builds {@code warehouse.duckdb}, {@code parquet/<mart>.parquet} and {@code consolidation.json}
   * in the workspace. Running it again on a finished workspace of the same inputs does nothing.
   *
   * @throws Failure if a model breaks its contract or a file cannot be written
   */
  public void build(EditionPlan plan, Path workspace) {
    build(plan, workspace, (count, total) -> {});
  }

  /** Builds as {@link #build(EditionPlan, Path)} does, and tells how far it has come. */
  public void build(EditionPlan plan, Path workspace, Watcher watcher) {
    EditionFolder folder = new EditionFolder(workspace);
    if (folder.inputsDigest().equals(plan.inputsDigest())) {
      return;
    }
    DataHome.makeFolder(workspace);
    Inputs inputs = Inputs.of(plan.period(), plan.asOf(), new Verdicts(home));
    try (Database database = openDatabase()) {
      new SourceLayout(database, home, ground).lay(plan, inputs);
      EditionFiles files = new EditionFiles(database, folder);
      files.begin();
      List<Model> kept =
          new ModelRun(database, Models.shipped())
              .run(
                  ground.reports().of(plan.period()),
                  new CollectionChecks(database, ground.rules()),
                  watcher);
      files.writeParquet(kept.stream().filter(m -> m.schema().equals("marts")).toList(), plan);
      Map<String, String> digests = files.contentDigests(kept);
      files.finish(kept);
      files.writeRecord(record(plan, digests));
    }
  }

  private Database openDatabase() {
    Database database =
        Database.inMemory(home.operations().resolve("spill"), Database.Limits.CONSOLIDATION);
    Macros.define(database);
    return database;
  }

  private EditionRecord record(EditionPlan plan, Map<String, String> relations) {
    return new EditionRecord(
        plan.period(),
        plan.number(),
        plan.asOf(),
        plan.inputsDigest(),
        Models.shipped().digest(),
        catalogDigest(plan.asOf()),
        plan.replacedNumber(),
        plan.comparedEditions(),
        plan.submissionDigests(),
        relations);
  }

  private String digest(Period period, Instant asOf, Inputs inputs) {
    List<String> lines = new ArrayList<>();
    lines.add(period.code());
    lines.add(ground.markingVi());
    lines.add(ground.markingNoteVi());
    lines.add(catalogDigest(asOf));
    lines.addAll(ground.reports().of(period));
    lines.add(ground.rules().digest());
    lines.add(Models.shipped().digest());
    for (Duty duty : ground.duties().of(Inputs.mainCollection(period))) {
      lines.add(duty.agency().code() + " " + duty.deadline().toInstant());
    }
    inputs.known().forEach(submission -> lines.add(line(submission)));
    return Digest.ofText(String.join("\n", lines));
  }

  private static String line(Submission submission) {
    String findings = submission.findings().stream().map(Finding::toString).toList().toString();
    return submission.receipt() + " " + submission.verdict() + " " + findings;
  }

  private String catalogDigest(Instant asOf) {
    ZoneId zone = home.zone();
    Stream<String> tables =
        ground.tables().stream().map(t -> KnownReference.at(asOf, zone, t).toString()).sorted();
    return Digest.ofText(tables.toList().toString());
  }
}
