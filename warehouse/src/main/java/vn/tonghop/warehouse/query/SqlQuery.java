package vn.tonghop.warehouse.query;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sandbox;

/**
 * One select over what a {@link Reach} shows, in a sandbox that reads nothing else and writes
 * nothing. {@code marts.<x>} and {@code core.<x>} unite the relations of that name of all editions
 * in reach by the names of their columns; core relations carry the edition as {@code edition}.
 */
public final class SqlQuery {
  /** How an answer is printed or written. */
  public enum Format {
    TABLE,
    CSV,
    JSON,
    PARQUET,
    XLSX;

    /** Whether it is made of bytes and goes into a file only. */
    public boolean isFile() {
      return this == PARQUET || this == XLSX;
    }
  }

  private final DataHome home;
  private final StandingEditions editions;

  public SqlQuery(DataHome home) {
    this.home = home;
    this.editions = new StandingEditions(home);
  }

  /**
   * Asks the standing editions.
   *
   * @throws Failure if nothing is published, or the text is anything but one select that DuckDB
   *     accepts
   */
  public void printStanding(String sql, Format format, PrintStream out) {
    print(Reach.standing(), sql, format, out);
  }

  /**
   * Asks one edition, standing or replaced.
   *
   * @throws Failure if it is not published, or the text is anything but one select that DuckDB
   *     accepts
   */
  public void printEdition(Period period, int number, String sql, Format format, PrintStream out) {
    print(Reach.edition(period, number), sql, format, out);
  }

  /**
   * Prints the answer and returns its stamp: the editions and digests that answered. A table
   * carries the stamp in its last line.
   *
   * @throws Failure if nothing is in reach, or the text is anything but one select that DuckDB
   *     accepts
   */
  public String print(Reach reach, String sql, Format format, PrintStream out) {
    Map<String, Path> inReach = editions(reach);
    try (Sandbox sandbox = Sandbox.locked(spill(), database -> lay(database, reach, inReach))) {
      Answer answer = sandbox.query(sql);
      String stamp = stamp(reach, inReach);
      switch (format) {
        case TABLE -> new AnswerPrinter(out).printTable(answer, stamp);
        case CSV -> new AnswerPrinter(out).printCsv(answer);
        case JSON -> new AnswerPrinter(out).printJson(answer);
        case PARQUET, XLSX ->
            throw new IllegalArgumentException(format + " is written to a file, never printed");
      }
      return stamp;
    }
  }

  /**
   * Writes the answer as Parquet or as a workbook and returns its stamp, which the file carries.
   *
   * @param file replaced if it is there
   * @throws Failure as {@link #print} does
   */
  public String write(Reach reach, String sql, Format format, Path file) {
    Map<String, Path> inReach = editions(reach);
    String stamp = stamp(reach, inReach);
    new AnswerFile(file)
        .write(
            part -> {
              try (Sandbox sandbox =
                  Sandbox.lockedExcept(part, spill(), database -> lay(database, reach, inReach))) {
                AnswerFile.fill(part, format, sandbox, sql, stamp);
              }
            });
    return stamp;
  }

  /** Lists relations and columns in reach with type, meaning and an example of each. */
  public List<Word> describe(Reach reach) {
    Map<String, Path> inReach = editions(reach);
    try (Sandbox sandbox = Sandbox.locked(spill(), database -> lay(database, reach, inReach))) {
      return new Dictionary(sandbox).list();
    }
  }

  private Map<String, Path> editions(Reach reach) {
    Map<String, Path> found = found(reach.published());
    if (found.isEmpty() && reach.received() == Reach.Received.NOTHING) {
      throw new Failure(
          "Cannot ask %s: no edition stands, expected one that consolidate has published"
              .formatted(home.editions()));
    }
    return found;
  }

  private Map<String, Path> found(Reach.Published published) {
    if (published instanceof Reach.Published.Edition one) {
      return Map.of(
          one.period().code() + "/" + one.number(), editions.warehouse(one.period(), one.number()));
    }
    return published instanceof Reach.Published.AsOf then
        ? editions.listAsOf(then.instant())
        : editions.list();
  }

  private void lay(Database database, Reach reach, Map<String, Path> inReach) {
    EditionsLayout.lay(database, inReach);
    if (reach.received() != Reach.Received.NOTHING) {
      Map<String, Path> all =
          reach.received() == Reach.Received.HISTORY ? editions.listAll() : Map.of();
      new LiveLayout(home)
          .statements(receivedUntil(reach), all, reach.received())
          .forEach(database::execute);
    }
  }

  private Instant receivedUntil(Reach reach) {
    if (reach.published() instanceof Reach.Published.AsOf then) {
      return then.instant();
    }
    return reach.published() instanceof Reach.Published.Edition one
        ? EditionRecord.in(home.edition(one.period(), one.number())).asOf()
        : Instant.parse("9999-12-31T00:00:00Z");
  }

  private String stamp(Reach reach, Map<String, Path> inReach) {
    String published =
        inReach.entrySet().stream()
            .map(e -> editions.stamp(e.getKey(), e.getValue()))
            .collect(Collectors.joining(", "));
    return reach.received() == Reach.Received.NOTHING ? published : published + ", live";
  }

  private Path spill() {
    return home.operations().resolve("spill");
  }
}
