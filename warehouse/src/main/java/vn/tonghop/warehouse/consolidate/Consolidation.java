package vn.tonghop.warehouse.consolidate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.edition.MadeFrom;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.shipped.PlainTable;

/** The door of consolidation: plans an edition and builds its warehouse. */
public record Consolidation(DataHome home, Ground ground) {

  /** A row group of DuckDB, which one thread reads: of fewer rows a second thread only costs. */
  private static final long ROWS_OF_A_THREAD = 122_880;

  /** Told how far a consolidation has come. */
  @FunctionalInterface
  public interface Watcher {
    /** So many of so many relations are made. */
    void made(int count, int total);
  }

  /**
   * Tells what the edition of a period would be made from, as known at an instant. The as-of itself
   * is no input: the same submissions and catalog seen from two instants are the same edition.
   */
  public EditionPlan plan(Period period, Instant asOf) {
    Editions editions = new Editions(home);
    EditionPlan next = next(period, editions.highest(period), asOf);
    int published = editions.made(period, asOf, next.inputsDigest());
    return published > 0
        ? new EditionPlan(
            period,
            published,
            asOf,
            asOf,
            next.madeFrom(),
            next.submissionDigests(),
            published,
            0,
            List.of())
        : next;
  }

  /** Tells what would take an edition's place, made from what is known at an instant. */
  public EditionPlan replacing(EditionRecord edition, Instant asOf) {
    return next(edition.period(), edition.number(), asOf);
  }

  private EditionPlan next(Period period, int replaced, Instant asOf) {
    Inputs inputs = Inputs.of(period, asOf, new Verdicts(home));
    Editions editions = new Editions(home);
    return new EditionPlan(
        period,
        editions.next(period),
        asOf,
        asOf,
        madeFrom(period, asOf, inputs),
        inputs.acceptedDigests(),
        0,
        replaced,
        editions.comparable(period, asOf, replaced));
  }

  /**
   * Tells what a published edition would be made from if it were made again from what is known at
   * an instant: under its own number and date, held against the editions that it was held against.
   * What then differs from it differs for a reader.
   */
  public EditionPlan again(EditionRecord edition, Instant knownAt) {
    Inputs inputs = Inputs.of(edition.period(), knownAt, new Verdicts(home));
    return new EditionPlan(
        edition.period(),
        edition.number(),
        edition.asOf(),
        knownAt,
        madeFrom(edition.period(), edition.asOf(), inputs),
        inputs.acceptedDigests(),
        0,
        edition.replacedNumber(),
        edition.comparedEditions());
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
    Inputs inputs = Inputs.of(plan.period(), plan.knownAt(), new Verdicts(home));
    try (Database database = openDatabase(inputs)) {
      new SourceLayout(database, home, ground).lay(plan, inputs);
      EditionFiles files = new EditionFiles(database, folder);
      files.begin();
      ModelRun run = new ModelRun(database, Models.shipped());
      List<Model> made =
          run.run(
              ground.reports().codes(plan.period(), plan.asOf()),
              new CollectionChecks(database, ground.rules()),
              watcher);
      Map<String, String> digests = run.checkedDigests(made);
      List<Model> kept = made.stream().filter(Model::isPublished).toList();
      files.writeParquet(kept.stream().filter(Model::isParquet).toList(), plan);
      files.finish(kept);
      files.writeRecord(record(plan, digests));
    }
  }

  /**
   * In every thread that it may take where there are rows for more than one. The file of few is no
   * smaller by tables of symbols, which took longer than all else of it; that of a million is half
   * as large by them.
   */
  private Database openDatabase(Inputs inputs) {
    Database.Limits limits = Database.Limits.CONSOLIDATION;
    long rows = inputs.accepted().stream().mapToLong(Submission::answeredCount).sum();
    boolean isLarge = rows > ROWS_OF_A_THREAD;
    Database database =
        Database.inMemory(
            home.operations().resolve("spill"), isLarge ? limits : limits.withThreads(1));
    if (!isLarge) {
      database.execute("set disabled_compression_methods = 'fsst,dict_fsst'");
    }
    Macros.define(database);
    return database;
  }

  private EditionRecord record(EditionPlan plan, Map<String, String> relations) {
    return new EditionRecord(
        plan.period(),
        plan.number(),
        plan.asOf(),
        ground.program().version(),
        plan.inputsDigest(),
        plan.madeFrom(),
        plan.replacedNumber(),
        plan.comparedEditions(),
        plan.submissionDigests(),
        relations);
  }

  private MadeFrom madeFrom(Period period, Instant asOf, Inputs inputs) {
    List<String> reports = ground.reports().codes(period, asOf);
    Map<MadeFrom.Part, String> parts = new EnumMap<>(MadeFrom.Part.class);
    parts.put(MadeFrom.Part.DATA, inputs.digest());
    parts.put(MadeFrom.Part.CATALOG, catalogDigest(period, asOf, inputs));
    parts.put(MadeFrom.Part.MODELS, Models.shipped().digest());
    parts.put(MadeFrom.Part.RULES, ground.rules().digest());
    parts.put(MadeFrom.Part.TEMPLATES, ground.program().templates().digestOf(reports));
    parts.put(
        MadeFrom.Part.CODE,
        Digest.ofText(ground.program().version() + " " + ground.program().codeDigest()));
    return new MadeFrom(parts);
  }

  private String catalogDigest(Period period, Instant asOf, Inputs inputs) {
    List<String> lines = new ArrayList<>();
    lines.add(period.code());
    lines.add(ground.markingVi());
    lines.add(ground.markingNoteVi());
    ground.reports().of(period, asOf).forEach(report -> lines.add(report.toString()));
    for (Duty duty : ground.duties().of(period.collection())) {
      lines.add(duty.agency().code() + " " + duty.deadline().toInstant());
    }
    String released = ReleasesAsked.of(inputs.accepted(), ground.duties()).text();
    if (!released.isEmpty()) {
      lines.add(released);
    }
    ground.tables().of(period).stream().map(PlainTable::text).sorted().forEach(lines::add);
    return Digest.ofText(String.join("\n", lines));
  }
}
