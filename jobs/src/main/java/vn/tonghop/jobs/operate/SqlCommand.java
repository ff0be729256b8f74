package vn.tonghop.jobs.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tonghop.jobs.wiring.Terminal;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.UnknownCode;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.query.Allowance;
import vn.tonghop.warehouse.query.Headings;
import vn.tonghop.warehouse.query.OwnTable;
import vn.tonghop.warehouse.query.SqlQuery;

/** Asks the published editions and, if told to, what has been received. */
@Command(
    name = "sql",
    description = {
      "Asks the standing editions with one select statement; reads only, waits for no run.",
      "Without one, and at a terminal, it asks for one after another.",
      "The answer is stamped with the editions and digests that gave it: a table in its last"
          + " line, the others on the error stream, Parquet and xlsx also in the file."
    },
    footer = {
      "",
      "Examples:",
      "  tonghop sql --describe",
      "  tonghop sql missing_agencies",
      "  tonghop sql \"select period_code, value, unit_vi from figures",
      "    where indicator_code = 'RETAIL_SALES' and basis = 'month' and level_code = 'province'\"",
      "  tonghop sql --headers vi --format xlsx --out targets.xlsx \"from targets where year = 2024\""
    })
final class SqlCommand extends HomeCommand implements Callable<Integer>, Asking {

  private static final String STANDARD_INPUT = "-";

  private static final Pattern UNKNOWN_NAME =
      Pattern.compile(
          "(?:column named \"|column \"(?=[^\"]+\" not found)|Table with name (?=\\w+ does not))([^\" ]+)");

  private static final Pattern FILE_REFUSED =
      Pattern.compile(
          "what (read|sniff)_\\w+ reads|a file, or where it lies|operations are disabled by configuration");

  @Mixin private ReachOption asked;
  @Mixin private AllowanceOption allowed;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SELECT|QUESTION",
      description = {
        "The statement, such as \"select * from figures\"; \"show tables\" and"
            + " \"describe figures\" tell what there is; or the name of a question of"
            + " --describe questions; - reads it from standard input."
      })
  private Optional<String> sql = Optional.empty();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Reads the statement from a file; - is standard input.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--table",
      paramLabel = "NAME=FILE.csv",
      description = {
        "Also a table of your own, asked by that name: a CSV in UTF-8 with its headings in the first"
            + " line, of at most 100 MB and 1000000 rows; repeatable."
      })
  private Map<String, Path> tables = Map.of();

  @Option(
      names = "--describe",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "RELATION|WORD",
      description = {
        "Instead of an answer: what to ask, on one screen; all of core, marts, questions or macros;"
            + " the columns of one relation, or one question; or where a word stands."
      })
  private Optional<String> describes = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "table, xlsx, csv_excel (as an Excel with Vietnamese settings opens it: semicolons, decimal"
            + " commas), csv (for programs), json or parquet (default: what the name of --out ends"
            + " in, else table)."
      })
  private Optional<SqlQuery.Format> given = Optional.empty();

  @Option(
      names = "--headers",
      defaultValue = "names",
      paramLabel = "HEADERS",
      description = "names, or vi for Vietnamese headings (default: ${DEFAULT-VALUE}).")
  private Headings headings;

  @Option(
      names = "--out",
      converter = Words.NewFile.class,
      paramLabel = "FILE",
      description = "Writes the answer to a new file; parquet and xlsx need it.")
  private Optional<Path> out = Optional.empty();

  /** The interruption is never named: it listens for Ctrl-C while it is open. */
  @Override
  @SuppressWarnings("try")
  public Integer call() {
    boolean isAsked = waysOfAsking() > 0;
    check(isAsked);
    Allowance allowance = allowed.allowance();
    PrintWriter err = output.err();
    SqlQuery query =
        new SqlQuery(home.home(), allowance)
            .withTables(own())
            .withHeadings(headings)
            .withRemarks(remark -> err.println("note: " + remark));
    if (!isAsked) {
      return converse(new Conversation(query, allowance, err));
    }
    try (Interruption interruption = new Interruption(query, err);
        Watch watch = new Watch(allowance, query, err)) {
      return answer(query, watch, allowance);
    }
  }

  private int answer(SqlQuery query, Watch watch, Allowance allowance) {
    try {
      answer(query);
      return 0;
    } catch (Failure e) {
      throw oneLine(watch.cause(e));
    } catch (UncheckedIOException e) {
      if (StandardOutput.isClosedPipe(e.getCause())) {
        return StandardOutput.NOBODY_READS;
      }
      throw watch.cause(new Failure("Cannot print: " + e.getCause().getMessage(), e));
    } catch (OutOfMemoryError e) {
      throw allowance.tooMuchMemory();
    }
  }

  private void answer(SqlQuery query) {
    if (!describes.isEmpty()) {
      describe(query);
    } else if (!out.isEmpty()) {
      stamp(query.write(asked.reach(), sql(), format(), out.get()));
      if (given.isEmpty() && ofName().size() > 1) {
        tell(
            "note: %s is for programs, with commas and decimal points; for an Excel with Vietnamese settings: --format csv_excel, or a name in .xlsx"
                .formatted(out.get().getFileName()));
      }
    } else {
      String stamp = query.print(asked.reach(), sql(), format(), new StandardOutput());
      if (format() != SqlQuery.Format.TABLE) {
        stamp(stamp);
      }
    }
  }

  private String sql() {
    String given = file.map(Path::toString).or(() -> sql).orElseThrow();
    if (given.equals(STANDARD_INPUT)) {
      return QuestionText.ofStandardInput();
    }
    return file.map(QuestionText::ofFile).orElse(given);
  }

  /** The home stands in a message as it was given. */
  private Failure oneLine(Failure failure) {
    if (failure instanceof UnknownCode) {
      return failure;
    }
    String message = failure.getMessage().replace(home.home().root().toString(), home.given());
    return new Failure(
        message.replaceAll("\\s+", " ") + noEdition(message) + whereToLook(message), failure);
  }

  /** Where nothing was published only what was received is there, whatever --describe lists. */
  private String noEdition(String message) {
    return message.contains("Table with name") && new Editions(home.home()).listStanding().isEmpty()
        ? "; this home has no edition yet, only live.… can be asked: consolidate makes one"
        : "";
  }

  private List<OwnTable> own() {
    if (spec.options().stream()
        .filter(option -> option.longestName().equals("--table"))
        .anyMatch(option -> option.originalStringValues().size() > tables.size())) {
      throw output.wrongUse(
          "Invalid --table: a name is given twice, expected a name of its own for each file");
    }
    return tables.entrySet().stream()
        .map(table -> new OwnTable(table.getKey(), table.getValue()))
        .toList();
  }

  /**
   * Whoever used a name that is not there is told what names there are, and who wants to read a
   * file by which way it comes in.
   */
  static String whereToLook(String message) {
    if (FILE_REFUSED.matcher(message).find()) {
      return "; a file of your own is asked as a table: --table NAME=FILE.csv, then from NAME";
    }
    Matcher unknown = UNKNOWN_NAME.matcher(message);
    return unknown.find()
        ? "; --describe %s tells where that word stands, --describe RELATION which columns it has"
            .formatted(unknown.group(1))
        : "";
  }

  private int converse(Conversation conversation) {
    try {
      conversation.hold(asked.reach(), format());
      return 0;
    } catch (Failure e) {
      throw oneLine(e);
    }
  }

  private long waysOfAsking() {
    return Stream.of(!sql.isEmpty(), !file.isEmpty(), !describes.isEmpty())
        .filter(is -> is)
        .count();
  }

  private SqlQuery.Format format() {
    return given.or(() -> ofName().stream().findFirst()).orElse(SqlQuery.Format.TABLE);
  }

  /** The formats that the name of the new file leaves open; none where it tells of none. */
  private List<SqlQuery.Format> ofName() {
    return out.map(Path::toString).map(SqlQuery.Format::ofName).orElse(List.of());
  }

  private void check(boolean isAsked) {
    boolean isPrompted = !isAsked && out.isEmpty() && Terminal.isConversation();
    if (!isPrompted && waysOfAsking() != 1) {
      throw output.wrongUse(
          "Cannot ask: expected one SELECT, - to read it from standard input, --file FILE,"
              + " --describe, or a terminal to ask at");
    }
    SqlQuery.Format format = format();
    if (!ofName().isEmpty() && !ofName().contains(format)) {
      throw output.wrongUse(
          "Cannot write %s to %s: expected --format %s, or another name"
              .formatted(
                  format,
                  out.orElseThrow(),
                  ofName().stream().map(Enum::name).collect(Collectors.joining(" or "))));
    }
    if (format.isFile() && (out.isEmpty() || !describes.isEmpty())) {
      throw output.wrongUse("Cannot print %s: expected --out FILE with a SELECT".formatted(format));
    }
    if (format == SqlQuery.Format.PARQUET && headings != Headings.NAMES) {
      throw output.wrongUse("Cannot print PARQUET under headings: expected --headers names");
    }
    asked.check();
  }

  private void describe(SqlQuery query) {
    String text =
        new DescribedWords(query.describe(asked.reach(), describes.orElseThrow())).print(format());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!out.isEmpty()) {
      query.writeWords(bytes, out.get());
      return;
    }
    try (StandardOutput stream = new StandardOutput()) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stamp(String stamp) {
    tell("answered from " + stamp);
  }

  private void tell(String words) {
    output.err().println(words);
  }
}
