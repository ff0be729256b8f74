package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.edition.EditionCode;
import vn.tonghop.warehouse.home.DataHome;

/** Every command, with every kind of value, written as people get it wrong. */
class WrongUseTest {

  private static final Map<Class<?>, String> RIGHT =
      Map.of(
          Period.class, "2024-H1",
          Collection.class, "2024-06",
          YearMonth.class, "2024-06",
          Year.class, "2024",
          EditionCode.class, "2024/1",
          Instant.class, "2024-12-05T17:00:00+07:00",
          long.class, "1",
          int.class, "1",
          Integer.class, "1",
          String.class, "x");

  private static final Map<Class<?>, List<String>> WRONG =
      Map.of(
          Period.class, List.of("2026-1", "2026-h1", "06/2026", "quý 2", ""),
          Collection.class, List.of("2026-1", "2026-13", "tháng 6 năm 2026", "y"),
          YearMonth.class, List.of("2026-1", "2026", "06/2026", "june"),
          Year.class, List.of("26", "x", "2026-01", "99999999999"),
          EditionCode.class, List.of("2024", "2024-h1/1", "2024/0", "/", "1"),
          Instant.class,
              List.of("27/13/2026", "yesterday", "2026", "31/02/2026", "27/11/2026 25:00"),
          long.class, List.of("first", "1.5", "99999999999999999999"),
          int.class, List.of("ten", "1,5", "99999999999"),
          Integer.class, List.of("one", "99999999999"),
          Path.class, List.of(""));

  /** A class of Java or of ours, or the line of a trace. */
  private static final Pattern CLASS_NAME =
      Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w*|\\w+Exception|\\bNumberFormat|\\tat ");

  @TempDir private Path folder;

  @Test
  void refusesAFolderWhereANewFileBelongs() {
    assertThat(refusal("sql", "select 1", "--out", folder + "/answers/"))
        .contains(
            "Cannot write %s/answers/: it is the name of a folder, expected that of a new file"
                .formatted(folder));
  }

  /** A table drawn with lines lay in a file that Excel refused to open. */
  @ParameterizedTest
  @CsvSource({
    "csv, answer.xlsx, XLSX",
    "table, answer.XLSX, XLSX",
    "xlsx, answer.csv, 'CSV or CSV_EXCEL'",
    "json, answer.parquet, PARQUET"
  })
  void refusesAFormatThatTheNameOfTheFileContradicts(String format, String file, String expected) {
    assertThat(refusal("sql", "select 1", "--format", format, "--out", folder.resolve(file) + ""))
        .contains("Cannot write", "expected --format " + expected);
  }

  @TestFactory
  Stream<DynamicTest> refusesEveryWrongValueInWordsAndWithExitCodeTwo() {
    return everyCommand()
        .flatMap(this::wrongCalls)
        .map(call -> DynamicTest.dynamicTest(String.join(" ", call), () -> assertRefused(call)));
  }

  /** It would reach nobody: the subcommand has options of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {"runs --home x show 1", "runs --last 3 show 1", "catalog --describe check"})
  void refusesAnOptionBeforeASubcommand(String call) {
    assertThat(refusal(call.split(" "))).contains("before '").contains("expected it behind");
  }

  private static Stream<CommandLine> everyCommand() {
    return Main.commandLine("", CommandLine.defaultFactory()).getSubcommands().values().stream()
        .flatMap(line -> Stream.concat(Stream.of(line), line.getSubcommands().values().stream()));
  }

  private void assertRefused(List<String> call) {
    assertThat(refusal(call.toArray(String[]::new)))
        .startsWith("tonghop: ")
        .doesNotContainPattern(CLASS_NAME);
    assertThat(folder).as("a wrong call makes nothing").isEmptyDirectory();
  }

  /** The right call of a command, with one value wrong, for each value and each way. */
  private Stream<List<String>> wrongCalls(CommandLine line) {
    CommandSpec command = line.getCommandSpec();
    List<List<String>> calls = new ArrayList<>();
    calls.add(call(command, null, "", "--no-such-option"));
    for (ArgSpec argument : arguments(command)) {
      for (String wrong : wrong(argument)) {
        calls.add(call(command, argument, wrong));
      }
    }
    return calls.stream();
  }

  private static List<ArgSpec> arguments(CommandSpec command) {
    List<ArgSpec> all = new ArrayList<>(command.options());
    all.addAll(command.positionalParameters());
    return all;
  }

  private static List<String> wrong(ArgSpec argument) {
    Class<?> type = type(argument);
    if (type == String.class && argument.arity().min() > 0 && !argument.isMultiValue()) {
      return List.of("", " ");
    }
    return type.isEnum() ? List.of("cvs", "") : WRONG.getOrDefault(type, List.of());
  }

  private static Class<?> type(ArgSpec argument) {
    return argument.auxiliaryTypes()[argument.auxiliaryTypes().length - 1];
  }

  private static List<String> call(
      CommandSpec command, ArgSpec wrong, String value, String... more) {
    List<String> call = new ArrayList<>(List.of(command.qualifiedName().split(" ")));
    call.remove(0);
    Set<Object> groups = new HashSet<>();
    for (ArgSpec argument : arguments(command)) {
      boolean isWrong = argument == wrong;
      boolean isAlternative = argument.group() != null;
      boolean isNeeded =
          isAlternative
              ? (wrong == null || wrong.group() != argument.group()) && groups.add(argument.group())
              : argument.required();
      if (isWrong || isNeeded) {
        String word = isWrong ? value : RIGHT.getOrDefault(type(argument), "x");
        call.add(argument instanceof OptionSpec o ? o.longestName() + "=" + word : word);
      }
    }
    call.addAll(List.of(more));
    return call;
  }

  @ParameterizedTest
  @CsvSource({
    "consolidate --period 2026-1, 2026-01",
    "consolidate --period 2026-h1, 2026-H1",
    "consolidate --period 6/2026, 2026-06",
    "status --collection 2026-y, 2026-Y",
    "lineage grdp_growth --period 2024, GRDP_GROWTH",
    "lineage GRDP_GROWHT --period 2024, GRDP_GROWTH",
    "forms --collection 2024-06 --agency snv, SNV",
    "generate --from 2024-1 --to 2024-02, 2024-01",
    "verify --edition 2024, 2024/1",
    "verify --edition 2024-11, 2024-11/1",
    "runs --format cvs, CSV",
    "status --collection 2024-06 --as-of 11/27/2026, 27/11/2026",
    "runs --job intka, intake",
    "intak, tonghop intake",
  })
  void namesTheNearestRightValue(String call, String meant) {
    new DataHome(folder).create();
    assertThat(refusal(call.split(" "))).containsIgnoringCase("did you mean").contains(meant);
  }

  /**
   * What a home has not, or not yet, is a failure: the same words are right another day. Those that
   * go on for long are left out, and those that need one of several words.
   */
  @TestFactory
  Stream<DynamicTest> endsNoRightCallOnAnEmptyHomeAsWrongUse() {
    Path home = new DataHome(folder.resolve("home")).create().root();
    String file = folder.resolve("x").toString();
    return everyCommand()
        .filter(line -> line.getCommandSpec().findOption("--home") != null)
        .filter(line -> !line.getCommandName().matches("serve|demo|generate|diff|sql"))
        .map(line -> call(line.getCommandSpec(), null, ""))
        .map(
            call ->
                DynamicTest.dynamicTest(
                    String.join(" ", call),
                    () -> {
                      call.replaceAll(word -> word.replaceFirst("(^|=)x$", "$1" + file));
                      Said said = Said.of(home, call.toArray(String[]::new));
                      boolean isUnknown = said.text().contains("Cannot find ");
                      assertThat(said.code())
                          .as(said.text())
                          .isIn(isUnknown ? List.of(1, 2) : List.of(0, 1));
                    }));
  }

  /** What reads like a right call and cannot be meant. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lineage GRDP_GROWTH|expected --period or --edition",
        "diff 2024 0 1|Cannot find edition '2024/0': expected one that consolidate has published",
        "verify --edition 2024/9|Cannot find edition '2024/9'",
        "verify --rebuild 2024/9|Cannot find edition '2024/9'",
        "sql select(1) --edition 2024/9|Cannot find edition '2024/9'",
        "runs --last 0|expected at least 1",
        "impact --submission 2024-06/CTK-0|Cannot find submission '2024-06/CTK-0'",
        "release 2024/1 --report year_end --by=|nothing is written, expected one",
        "release 2024/1 --by=|nothing is written, expected one",
        "release 2024/1|Missing required option: '--by=NAME'",
        "release 2024 --by An|'2024'",
        "release 2024/9 --by An|Cannot find edition '2024/9'",
        "catalog init --place= --to never|nothing is written, expected one",
        "intake --set ==|a value without a name",
        "intake --set mail.host=x|did you mean tonghop.mail.host?",
        "intake --set tonghop.mail.port=70000|expected 1 to 65535",
        "rebuild --to x --swap|mutually exclusive",
        "verify --edition 2024/1 --as-of 2024-12-05|mutually exclusive",
        "status --collection 2024-06 --edition 2024/1 --as-of 2024-12-05|mutually exclusive",
        "intake --set x|Value for option '--set'",
      })
  void refusesWhatCannotBeMeant(String call, String said) {
    new DataHome(folder).create();
    assertThat(refusal(call.split(" ")))
        .startsWith("tonghop: ")
        .contains(said)
        .doesNotContain("Error:")
        .doesNotContainPattern(CLASS_NAME);
  }

  /** Two months in the wrong order are known before anything is made. */
  @Test
  void generatesNothingBackwards() {
    assertThat(refusal("generate", "--from", "2024-05", "--to", "2024-03"))
        .contains("expected two months in order");
    assertThat(folder).isEmptyDirectory();
  }

  /** What wrong use is told. */
  private String refusal(String... call) {
    Said said = tonghop(call);
    assertThat(said.code()).as(said.text()).isEqualTo(2);
    return said.text();
  }

  /** Who asked for another place has a reason: what is made for it stays out of the home. */
  @ParameterizedTest
  @ValueSource(strings = {"rebuild --to", "preview --report year_end --edition 2024/1 --to"})
  void putsNothingIntoTheHomeThatIsNotTheHomes(String call) {
    DataHome home = new DataHome(folder).create();
    Said said = tonghop((call + " " + home.landing().resolve("new")).split(" "));
    assertThat(said.text()).contains("it lies in the data home, expected a place outside it");
    assertThat(said.code()).isEqualTo(1);
    assertThat(home.landing()).isEmptyDirectory();
  }

  /** Its key would be another's: no workbook that was issued could be told from a forged one. */
  @Test
  void generatesIntoNoHomeThatHasIssuedForms() throws IOException {
    DataHome home = new DataHome(folder).create();
    DataHome.makeFolder(home.keys());
    Path key = Files.writeString(home.keys().resolve("k0001.key"), "0a");
    Said said = tonghop("generate", "--from", "2024-01", "--to", "2024-01");
    assertThat(said.text()).contains("it is in use, expected a new folder");
    assertThat(said.code()).isEqualTo(1);
    assertThat(key).hasContent("0a");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T17:00:00+07:00, 2026-11-27T10:00:00Z",
    "2026-11-27T10:00:00Z, 2026-11-27T10:00:00Z",
    "2026-11-27T17:00, 2026-11-27T10:00:00Z",
    "2026-11-27 17:00:30.5, 2026-11-27T10:00:30.500Z",
    "2026-11-27 17:00 +0700, 2026-11-27T10:00:00Z",
    "2026-11-27T17:00:00+07:00[Asia/Ho_Chi_Minh], 2026-11-27T10:00:00Z",
    "2026-11-27, 2026-11-27T16:59:59.999999Z",
    "27/11/2026, 2026-11-27T16:59:59.999999Z",
    "27-11-2026, 2026-11-27T16:59:59.999999Z",
    "7.1.2026, 2026-01-07T16:59:59.999999Z",
    "27/11/2026 17:00, 2026-11-27T10:00:00Z",
    "27/11/2026 17:00 UTC, 2026-11-27T17:00:00Z",
    "27/11/2026 17:00 GMT+7, 2026-11-27T10:00:00Z",
    "17:00 27/11/2026, 2026-11-27T10:00:00Z",
    "17h30 ngày 27/11/2026, 2026-11-27T10:30:00Z",
    "17 giờ ngày 27 tháng 11 năm 2026, 2026-11-27T10:00:00Z",
    "17 giờ 30 phút ngày 27 tháng 11 năm 2026, 2026-11-27T10:30:00Z",
    "lúc 8h ngày 7 tháng 1 năm 2026, 2026-01-07T01:00:00Z",
  })
  void readsAnInstantAsPeopleWriteIt(String written, Instant meant) {
    assertThat(Moment.of(written, () -> ZoneId.of("Asia/Ho_Chi_Minh"))).isEqualTo(meant);
  }

  /** A misspelt setting would silently do nothing, a broken file lose them all. */
  @ParameterizedTest
  @CsvSource({
    "'tonghop.mail.hots: mail.example.vn', did you mean tonghop.mail.host?",
    "'tonghop.mail.port: many', expected a whole number",
    "'tonghop: [', Cannot read the settings in",
    "'- tonghop.mail.host', a value without a name",
    "'mail.host: mail.example.vn', did you mean tonghop.mail.host?",
  })
  void wrongFileOfSettingsStopsEveryCommand(String yaml, String said, @TempDir Path place)
      throws IOException {
    Path file = Files.writeString(place.resolve("application.yml"), yaml);
    System.setProperty("spring.config.location", file.toUri().toString());
    try {
      for (CommandLine line : everyCommand().toList()) {
        if (line.getCommandSpec().findOption("--home") != null) {
          Said stopped = tonghop(call(line.getCommandSpec(), null, "").toArray(String[]::new));
          assertThat(stopped.text()).startsWith("tonghop: Cannot ").contains(said);
          assertThat(stopped.text()).doesNotContainPattern(CLASS_NAME).hasLineCount(1);
          assertThat(stopped.code()).isEqualTo(1);
          assertThat(folder).isEmptyDirectory();
        }
      }
    } finally {
      System.clearProperty("spring.config.location");
    }
  }

  @Test
  void readsHelpOnce() {
    Said said = tonghop("intake", "--help");
    assertThat(said.code()).isZero();
    assertThat(said.text().split("Usage:", -1)).hasSize(2);
    assertThat(folder).isEmptyDirectory();
  }

  /** What no home can be, and what lies where the job store should, is told and never thrown. */
  @ParameterizedTest
  @CsvSource({
    "/dev/null, runs, Cannot look into /dev/null: it is no folder",
    "/dev/null, intake, Cannot look into /dev/null: it is no folder",
    "/proc/none, intake, Cannot find a home in /proc/none: there is no such folder",
    "/proc, serve, Cannot find a home in /proc: other things lie in it",
    "/proc/none, demo, Cannot make folder /proc/none",
    "'', intake, Cannot open the job store of",
    "'', runs, Cannot read the job store of",
    "'', stop 1, an embedded one holds no fact",
  })
  void tellsInOneLineWhatIsNoHomeOrNoJobStore(String place, String call, String said)
      throws IOException {
    DataHome home = new DataHome(folder).create();
    Files.writeString(home.operations().resolve("jobs.mv.db"), "no job store");
    Said told = Said.of(place.isEmpty() ? folder : Path.of(place), call.split(" "));
    assertThat(told.text()).contains("tonghop: Cannot ", said).doesNotContainPattern(CLASS_NAME);
    assertThat(told.text()).doesNotContain("the fault is the program's own", ": null");
    assertThat(told.code()).isEqualTo(1);
  }

  /** Nobody is to move the embedded one away because another cannot be reached. */
  @Test
  void saysOfAJobStoreElsewhereThatItIsThere() {
    new DataHome(folder).create();
    Said said =
        tonghop("intake", "--set", "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/jobs");
    assertThat(said.text())
        .contains("Cannot open the job store of", "expected a database that can be reached")
        .doesNotContain("moved away");
    assertThat(said.code()).isEqualTo(1);
  }

  /** As Excel saves a CSV of its own accord; a table in UTF-16 is read. */
  @Test
  void saysOfATableThatIsNotUtf8WhatToDo() throws IOException {
    DataHome home = new DataHome(folder).create();
    Files.write(
        home.catalog().resolve("holidays.csv"),
        "date,name_vi\n2026-09-02,Đại lễ\n".getBytes(Charset.forName("windows-1258")));
    Said said = tonghop("calendar", "--year", "2026");
    assertThat(said.text())
        .contains(
            "catalog/holidays.csv line 1: its letters are not UTF-8, expected a file saved as CSV UTF-8");
    assertThat(said.code()).isEqualTo(1);
  }

  /** Where none is, only what fills a new one makes a home, however the folder is written. */
  @ParameterizedTest
  @CsvSource({
    "status --collection 2024-06",
    "lineage GRDP_GROWTH --period 2024",
    "diff 2024 1 2",
    "impact --submission abcdef",
    "proposals",
    "runs",
    "calendar --year 2024",
    "calendar --year 2024 --firings",
    "catalog check",
    "catalog export --year 2025 --to never.xlsx",
    "catalog diff never.csv --year 2025",
    "year open 2026",
    "upgrade-check",
    "consolidate --period 2024-H1",
    "intake",
    "forms --collection 2024-06",
    "serve",
    "catalog init --year 2026 --to never.xlsx",
    "rebuild --swap",
    "sql --describe",
    "verify",
    "stop 1",
    "restart 1",
    "abandon 1",
    "release 2024/1 --report year_end --by An",
  })
  void makesNoHomeOfAMistypedName(String call) throws IOException {
    Files.delete(folder);
    Said said = tonghop(call.split(" "));
    assertThat(said.code()).as(said.text()).isEqualTo(1);
    assertThat(said.text()).startsWith("tonghop: Cannot ").contains(folder.toString());
    assertThat(folder).doesNotExist();
    Files.createDirectory(folder);
  }

  @Test
  void tellsThatMemoryRanOutWhereverItDid() {
    StringWriter said = new StringWriter();
    CommandLine line =
        Main.commandLine("", CommandLine.defaultFactory()).setErr(new PrintWriter(said, true));
    SQLException inTheStore = new SQLException("General error", new OutOfMemoryError("heap"));
    assertThat(Trouble.explain(new IllegalStateException("a step", inTheStore), line)).isEqualTo(1);
    assertThat(said.toString())
        .startsWith("tonghop: Cannot go on: out of memory; give Java more")
        .endsWith("run the same again: what was done is kept\n");
  }

  private Said tonghop(String... words) {
    return Said.of(folder, words);
  }
}
