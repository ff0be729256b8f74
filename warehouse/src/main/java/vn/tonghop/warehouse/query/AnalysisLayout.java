package vn.tonghop.warehouse.query;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.duckdb.StatementFailure;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Releases.Release;

/**
 * Lays out the schema {@code analysis}, where a fact stands once whichever editions read it: views
 * over {@code core}, and over one another. What they say of an edition's fact is what the latest
 * edition says.
 */
final class AnalysisLayout {
  /** The one relation that is laid out without a file of its own. */
  static final String EDITIONS = "analysis.editions";

  private static final String COLUMNS =
      "select schema_name || '.' || table_name, column_name, coalesce(max(comment), '') from duckdb_columns() where schema_name in ('core', 'analysis') group by all";

  /** What to lay out, each relation behind those that it reads. */
  private final Map<String, AnalysisRelation> wanted = new LinkedHashMap<>();

  private final List<LeftOut> leftOut = new ArrayList<>();

  AnalysisLayout(Named named) {
    Map<String, AnalysisRelation> all = AnalysisRelation.listAll();
    all.keySet().stream().filter(named::names).forEach(relation -> want(relation, all));
  }

  private void want(String name, Map<String, AnalysisRelation> all) {
    AnalysisRelation relation = all.get(name);
    if (relation != null && !wanted.containsKey(name)) {
      relation.sources().forEach(source -> want(source, all));
      wanted.put(name, relation);
    }
  }

  /** What has to be laid out before, as {@code core.name}. */
  Set<String> sources() {
    return wanted.values().stream()
        .flatMap(relation -> relation.sources().stream())
        .filter(source -> !source.startsWith(AnalysisRelation.SCHEMA))
        .collect(Collectors.toSet());
  }

  /**
   * Lays out the relations; one that does not fit what the editions in reach have is {@linkplain
   * #leftOut left out}, with those that read it, and the others answer.
   *
   * @param zone of the moments that are shown
   * @param editions the records of the editions in reach
   * @param releases by the code of each edition that was held, who let it go; empty while nobody
   *     has
   */
  void lay(
      Database database,
      ZoneId zone,
      Collection<EditionRecord> editions,
      Map<String, Optional<Release>> releases) {
    database.execute("create schema analysis");
    if (editions.isEmpty()) {
      return;
    }
    database.execute(editions(zone, editions, releases));
    if (wanted.values().stream().anyMatch(AnalysisRelation::tellsFindings)) {
      database.execute(FindingWords.table());
    }
    wanted.values().forEach(relation -> lay(database, relation));
  }

  private void lay(Database database, AnalysisRelation relation) {
    Optional<LeftOut> missing =
        leftOut.stream().filter(out -> relation.sources().contains(out.relation())).findFirst();
    if (missing.isPresent()) {
      leftOut.add(missing.get().alsoFor(relation.name()));
      return;
    }
    try {
      database.execute(relation.view());
    } catch (StatementFailure e) {
      leftOut.add(new LeftOut(relation.name(), e.said()));
    }
  }

  /** The relations that could not be laid out. */
  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  /** Says what the columns are. */
  void say(Database database) {
    Map<String, Map<String, String>> words = new HashMap<>();
    for (List<String> row : database.query(COLUMNS).texts()) {
      words.computeIfAbsent(row.get(0), r -> new LinkedHashMap<>()).put(row.get(1), row.get(2));
    }
    StringBuilder comments = new StringBuilder();
    for (AnalysisRelation relation : wanted.values()) {
      Map<String, String> own = words.getOrDefault(relation.name(), new LinkedHashMap<>());
      own.putAll(ColumnMeanings.of(relation, words));
      own.forEach(
          (column, meaning) ->
              comments.append(
                  "comment on column %s.%s is %s;"
                      .formatted(relation.name(), Sql.name(column), Sql.text(meaning))));
    }
    database.execute(comments.append("select 1").toString());
  }

  /** The editions in reach; the one that knows most comes first. */
  private static String editions(
      ZoneId zone, Collection<EditionRecord> editions, Map<String, Optional<Release>> releases) {
    String rows =
        editions.stream()
            .map(
                one ->
                    "(%s, %s, %d, %s, %d, %s, %s, %s)"
                        .formatted(
                            Sql.text(one.code()),
                            Sql.text(one.period().code()),
                            one.number(),
                            moment(one.asOf(), zone),
                            one.replacedNumber(),
                            Sql.text(one.program()),
                            Sql.text(one.inputsDigest()),
                            released(one.code(), releases, zone)))
            .collect(Collectors.joining(", "));
    return Question.text("editions").formatted(rows);
  }

  /** Whether it waits for a release, by whom it was released and when. */
  private static String released(
      String edition, Map<String, Optional<Release>> releases, ZoneId zone) {
    Optional<Release> release = releases.getOrDefault(edition, Optional.empty());
    return "%s, %s, %s"
        .formatted(
            releases.containsKey(edition) && release.isEmpty(),
            release.map(let -> Sql.text(let.by())).orElse("null::varchar"),
            release.map(let -> moment(let.at(), zone)).orElse("null::timestamp"));
  }

  private static String moment(Instant instant, ZoneId zone) {
    return "timestamp " + Sql.text(LocalDateTime.ofInstant(instant, zone).toString());
  }
}
