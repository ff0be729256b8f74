package vn.tonghop.warehouse.query;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.OutOfMemory;
import vn.tonghop.warehouse.duckdb.Sandbox;
import vn.tonghop.warehouse.home.DataHome;

/**
 * One select over what a {@link Reach} shows, in a sandbox that reads nothing else and writes
 * nothing. {@code marts.<x>} and {@code core.<x>} unite the relations of that name of all editions
 * in reach by the names of their columns; core relations carry the edition as {@code edition}.
 */
public final class SqlQuery {
  /** How an answer is printed or written. */
  public enum Format {
    TABLE(""),
    CSV("csv"),
    /** As an Excel with Vietnamese settings opens it. */
    CSV_EXCEL("csv"),
    JSON("json"),
    PARQUET("parquet"),
    XLSX("xlsx");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    /** Those that a file of that name may be of, the usual one first; none if it tells of none. */
    public static List<Format> ofName(String file) {
      String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      return Stream.of(values())
          .filter(one -> !one.ending.isEmpty() && one.ending.equals(ending))
          .toList();
    }

    /** What stands before everything else: the mark by which Excel knows the encoding. */
    public String mark() {
      return this == CSV_EXCEL ? "\uFEFF" : "";
    }

    /** What stands between the values of a line. */
    public char separator() {
      return this == CSV_EXCEL ? ExcelCell.SEPARATOR : ',';
    }

    /** Whether it is made of bytes and goes into a file only. */
    public boolean isFile() {
      return this == PARQUET || this == XLSX;
    }
  }

  private final DataHome home;
  private final Allowance allowance;
  private final List<OwnTable> own;
  private final Headings headings;
  private final Consumer<String> remarks;
  private final AtomicReference<@Nullable Database> asked = new AtomicReference<>();
  private final AtomicReference<@Nullable AnswerFile> writing = new AtomicReference<>();

  /** Questions that may take what is {@linkplain Allowance#USUAL usual}. */
  public SqlQuery(DataHome home) {
    this(home, Allowance.USUAL);
  }

  /** Questions that may take this much; of the time only the engine's own is counted here. */
  public SqlQuery(DataHome home, Allowance allowance) {
    this(home, allowance, List.of(), Headings.NAMES, remark -> {});
  }

  private SqlQuery(
      DataHome home,
      Allowance allowance,
      List<OwnTable> own,
      Headings headings,
      Consumer<String> remarks) {
    this.home = home;
    this.allowance = allowance;
    this.own = List.copyOf(own);
    this.headings = headings;
    this.remarks = remarks;
  }

  /** Questions whose answers have these headings; Parquet keeps the names. */
  public SqlQuery withHeadings(Headings others) {
    return new SqlQuery(home, allowance, own, others, remarks);
  }

  /** Questions that may ask these tables too, in the schema {@code own}. */
  public SqlQuery withTables(List<OwnTable> tables) {
    return new SqlQuery(home, allowance, tables, headings, remarks);
  }

  /**
   * Questions of which it is remarked, in one line each, why an answer may say nothing or adds up
   * what is several, and which relation that they name is left out.
   */
  public SqlQuery withRemarks(Consumer<String> told) {
    return new SqlQuery(home, allowance, own, headings, told);
  }

  /**
   * Prints the answer and returns its stamp: the editions and digests that answered. A table
   * carries the stamp in its last line.
   *
   * @throws Failure if nothing is in reach, the text is anything but one select that DuckDB
   *     accepts, or the answer has more rows than are allowed, after as many as are
   * @throws UncheckedIOException if it cannot be printed
   */
  public String print(Reach reach, String question, Format format, OutputStream out) {
    String sql = StartingQuestion.spelt(question);
    return Named.ask(
        sql,
        named -> {
          try (OpenQuery open = open(reach, named)) {
            return open.print(sql, format, out);
          }
        });
  }

  /**
   * Writes the answer to a new file, at once and whole, and returns its stamp, which tables,
   * Parquet files and workbooks carry; a workbook carries the remarks too.
   *
   * @throws Failure as {@link #print} does, or if the file cannot be made anew outside the home
   */
  public String write(Reach reach, String question, Format format, Path file) {
    String sql = StartingQuestion.spelt(question);
    return Named.ask(sql, named -> write(reach, named, sql, format, file));
  }

  private String write(Reach reach, Named named, String sql, Format format, Path file) {
    AnswerFile answer = new AnswerFile(file, home);
    ReachLayout layout = new ReachLayout(home, reach, own, remarks, named, asked);
    writing.set(answer);
    answer.write(
        part -> {
          try (Sandbox sandbox = Sandbox.lockedExcept(part, allowance.engine(), layout)) {
            answer.fill(
                part,
                sandbox,
                ShortQuestion.sql(sql),
                format,
                headings,
                allowance,
                layout.stamp().whole(),
                saysNothing -> remarked(sandbox, layout, sql, saysNothing));
          } catch (OutOfMemory e) {
            throw allowance.tooMuchMemory();
          } catch (Failure e) {
            throw ElsewherePrinted.explain(
                LeftOut.explain(e, LeftOut.named(layout.leftOut(), sql)), layout.stamp());
          } finally {
            asked.set(null);
          }
        });
    return layout.stamp().whole();
  }

  private List<String> remarked(
      Sandbox sandbox, ReachLayout layout, String sql, boolean saysNothing) {
    List<String> told =
        Stream.concat(
                LeftOut.named(layout.leftOut(), sql).stream().map(LeftOut::told),
                Remarks.of(
                    sandbox, ShortQuestion.sql(sql), saysNothing, layout.stamp().editions().size())
                    .stream())
            .toList();
    told.forEach(remarks);
    return told;
  }

  /**
   * Writes what has been said of the relations to a new file, at once and whole.
   *
   * @throws Failure if the file cannot be made anew outside the home
   */
  public void writeWords(byte[] words, Path file) {
    new AnswerFile(file, home).write(words);
  }

  /**
   * Tells what is in reach: all relations; those of a schema; of one its columns with examples; a
   * question to start from; or where a word stands.
   *
   * @param about a schema, a relation, a question's name, a word, or an empty text for all
   * @throws Failure if the word stands nowhere
   */
  public Description describe(Reach reach, String about) {
    try (OpenQuery open = open(reach)) {
      return open.describe(about);
    }
  }

  /** Lays out what is in reach once, for one question after another. */
  public OpenQuery open(Reach reach) {
    return open(reach, Named.ALL);
  }

  private OpenQuery open(Reach reach, Named named) {
    ReachLayout layout = new ReachLayout(home, reach, own, remarks, named, asked);
    Sandbox sandbox = Sandbox.locked(allowance.engine(), layout);
    return new OpenQuery(sandbox, layout.stamp(), layout.leftOut(), allowance, headings, remarks);
  }

  /**
   * Asks what is running of the question that is being answered to stop, which then fails; nothing
   * happens between two statements. From another thread.
   */
  public void cancel() {
    Database database = asked.get();
    if (database != null) {
      database.cancel();
    }
  }

  /**
   * Takes away what would be left of the question, for a process that ends without its end. From
   * another thread.
   */
  public void abandon() {
    Database database = asked.get();
    if (database != null) {
      database.abandon();
    }
    AnswerFile answer = writing.get();
    if (answer != null) {
      answer.discard();
    }
  }
}
