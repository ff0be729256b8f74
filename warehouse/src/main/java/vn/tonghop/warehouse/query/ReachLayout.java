package vn.tonghop.warehouse.query;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sandbox;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.edition.Releases;
import vn.tonghop.warehouse.home.DataHome;

/** Lays out what a {@link Reach} shows, and tells by which digests that is known. */
final class ReachLayout implements Sandbox.Layout {
  static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

  private final DataHome home;
  private final Reach reach;
  private final List<OwnTable> own;
  private final Consumer<String> remarks;
  private final Named named;
  private final Editions published;
  private final Map<String, EditionFolder> editions;
  private final AtomicReference<@Nullable Database> opened;
  private final List<String> stamps = new ArrayList<>();
  private final List<String> otherStamps = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  /**
   * @param own tables of whoever asks
   * @param remarks told what of them is not read as it may be meant
   * @param named which of the editions' relations
   * @param opened where the instance is left, for whoever wants to stop it
   * @throws Failure if nothing is in reach
   */
  ReachLayout(
      DataHome home,
      Reach reach,
      List<OwnTable> own,
      Consumer<String> remarks,
      Named named,
      AtomicReference<@Nullable Database> opened) {
    this.home = home;
    this.reach = reach;
    this.own = own;
    this.remarks = remarks;
    this.named = named;
    this.opened = opened;
    this.published = new Editions(home);
    this.editions = editions(reach.published());
    if (editions.isEmpty()) {
      home.existing();
    }
    if (editions.isEmpty() && reach.received() == Reach.Received.NOTHING) {
      throw new Failure(
          "Cannot ask %s: no edition stands, expected one that consolidate has published; what has been received is asked with --live"
              .formatted(home.editions()));
    }
  }

  @Override
  public void lay(Database database) {
    opened.set(database);
    editions.values().forEach(EditionFolder::withWarehouse);
    AnalysisLayout analysis = new AnalysisLayout(named);
    Set<String> sources = analysis.sources();
    EditionsLayout.lay(
        database, editions, relation -> named.names(relation) || sources.contains(relation));
    Map<String, EditionRecord> records = records();
    analysis.lay(database, home.zone(), records.values(), releases());
    leftOut.addAll(analysis.leftOut());
    if (named.isAll()) {
      analysis.say(database);
    }
    editions.keySet().forEach(code -> stamps.add(stamp(code, records.get(code))));
    if (reach.received() != Reach.Received.NOTHING) {
      Map<String, EditionFolder> all =
          reach.received() == Reach.Received.HISTORY ? published.listAll() : Map.of();
      otherStamps.add(new LiveLayout(home).lay(database, receivedUntil(), all, reach.received()));
    }
    if (!own.isEmpty()) {
      database.execute("create schema " + OwnTable.SCHEMA);
      own.forEach(table -> otherStamps.add(table.load(database, remarks)));
    }
    database.execute("set search_path = '%s'".formatted(searchPath()));
  }

  private String searchPath() {
    return "analysis,%smarts,core,%smain"
        .formatted(
            own.isEmpty() ? "" : OwnTable.SCHEMA + ",",
            reach.received() == Reach.Received.NOTHING ? "" : "live,");
  }

  /** The relations for analysts that what is in reach does not fit. */
  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  /** The editions laid out, the deliveries and the tables of one's own, with their digests. */
  Stamp stamp() {
    return new Stamp(stamps, otherStamps);
  }

  private Map<String, EditionFolder> editions(Reach.Published asked) {
    if (asked instanceof Reach.Published.Named some) {
      Map<String, EditionFolder> named = new TreeMap<>();
      some.editions()
          .forEach(
              one -> named.put(one.toString(), published.published(one.period(), one.number())));
      return named;
    }
    return asked instanceof Reach.Published.AsOf then
        ? published.listStanding(then.instant())
        : published.listStanding();
  }

  /** What the editions say of themselves; one that tells nothing is no edition of ours. */
  private Map<String, EditionRecord> records() {
    Map<String, EditionRecord> records = new LinkedHashMap<>();
    editions.forEach(
        (code, folder) -> {
          if (Files.exists(folder.record())) {
            records.put(code, EditionRecord.in(folder.path()));
          }
        });
    return records;
  }

  /** Who let those go that were held, by the instant that is asked about. */
  private Map<String, Optional<Releases.Release>> releases() {
    Instant then = reach.published() instanceof Reach.Published.AsOf asOf ? asOf.instant() : ALWAYS;
    Map<String, Releases.Release> journal = new Releases(home).ofEditions(then);
    Map<String, Optional<Releases.Release>> releases = new HashMap<>();
    editions.forEach(
        (code, folder) -> {
          if (folder.unreleased() == Unreleased.HELD) {
            releases.put(code, Optional.ofNullable(journal.get(code)));
          }
        });
    return releases;
  }

  /** An edition's code with the first digits of its inputs' digest, where it tells one. */
  private static String stamp(String code, @Nullable EditionRecord record) {
    return record == null ? code : record.stamp();
  }

  private Instant receivedUntil() {
    if (reach.published() instanceof Reach.Published.AsOf then) {
      return then.instant();
    }
    return reach.published() instanceof Reach.Published.Named
        ? records().values().stream()
            .map(EditionRecord::asOf)
            .max(Comparator.naturalOrder())
            .orElse(ALWAYS)
        : ALWAYS;
  }
}
