package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The real process: {@code tonghop sql} with questions that would take more than they may. */
class LimitedQuestionTest {

  /** Within one value or one plan, where the engine neither counts what it takes nor listens. */
  private static final List<String> GREEDY =
      List.of(
          "select length(list_aggregate(range(200000000), 'string_agg', ','))",
          "select list_sort(range(100000000))[1]",
          "select length(repeat('x', 2000000000))",
          "select list(range) from range(200000000)",
          "select string_agg(range::varchar || repeat('x', 1000), '') from range(3000000)");

  private static final List<String> SLOW =
      List.of(
          "select levenshtein(repeat('a', 300000), repeat('b', 300000))",
          "select count(*) from range(100000000) a, range(100000000) b where a.range + b.range = 17",
          "with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) from t",
          "select * from range(1000000000) a, range(1000) b order by a.range % 7, b.range");

  /** Of each kind the suite asks one, and {@code mvn -Pfaults} all. */
  private static final long AT_MOST =
      System.getProperty("tonghop-tests.size", "sample").equals("all") ? Long.MAX_VALUE : 1;

  @TempDir Path folder;
  private QuestionProcess question;

  @BeforeEach
  void publish() throws IOException {
    question = new QuestionProcess(folder);
  }

  @TestFactory
  Stream<DynamicTest> holdsMemory() {
    return GREEDY.stream()
        .limit(AT_MOST)
        .map(
            sql ->
                DynamicTest.dynamicTest(
                    sql,
                    () -> {
                      QuestionProcess.End end = question.ask(sql, "--memory", "600MB");
                      assertThat(end.said())
                          .isEqualTo(
                              "tonghop: Cannot answer: the question needs more memory than 600MB, expected fewer rows or columns at a time, or more memory: --memory 1200MB\n");
                      assertThat(end.code()).isIn(1, 137);
                      assertThat(end.printed()).isEmpty();
                      assertThat(end.peakBytes()).isBetween(50_000_000L, 720_000_000L);
                      assertThat(question.leftovers()).isEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> holdsTime() {
    return SLOW.stream()
        .limit(AT_MOST)
        .map(
            sql ->
                DynamicTest.dynamicTest(
                    sql.substring(0, Math.min(sql.length(), 80)),
                    () -> {
                      QuestionProcess.End end = question.ask(sql, "--time", "1s");
                      assertThat(end.said())
                          .isEqualTo(
                              "tonghop: Cannot answer: the question needs more time than 1s, expected a narrower question, or more time: --time 2s\n");
                      assertThat(end.code()).isEqualTo(1);
                      assertThat(end.seconds()).isLessThan(15);
                      assertThat(question.leftovers()).isEmpty();
                    }));
  }

  /**
   * A plan that doubles takes time and memory alike: which limit it meets first is the machine's.
   */
  @Test
  void endsAPlanThatDoubles() throws Exception {
    QuestionProcess.End end = question.ask(doubling(40), "--time", "1s");
    assertThat(end.said())
        .isIn(
            "tonghop: Cannot answer: the question needs more time than 1s, expected a narrower question, or more time: --time 2s\n",
            "tonghop: Cannot answer: the question needs more memory than 1000MB, expected fewer rows or columns at a time, or more memory: --memory 2000MB\n");
    assertThat(end.code()).isIn(1, 137);
    assertThat(end.seconds()).isLessThan(15);
    assertThat(end.peakBytes()).isLessThan(1_150_000_000L);
    assertThat(question.leftovers()).isEmpty();
  }

  @Test
  void aNameThatIsNotThereIsAnsweredWithWhereToLook() throws Exception {
    assertThat(question.ask("select investor from (select 1 as n)").said())
        .endsWith(
            "; --describe investor tells where that word stands, --describe RELATION which columns it has\n")
        .hasLineCount(1);
    assertThat(question.ask("select * from chnages").said())
        .contains("; --describe chnages tells where that word stands");
    assertThat(question.ask("select one.tổng from (select 1 as n) as one").said())
        .contains("; --describe tổng tells where that word stands");
  }

  /** More than a clock of nanoseconds counts to. */
  @Test
  void takesAnyTimeThatCanBeWritten() throws Exception {
    QuestionProcess.End end = question.ask("select 1 as n", "--time", "999999999h");
    assertThat(end.said()).isEmpty();
    assertThat(end.code()).isZero();
  }

  /** What is printed to somebody who does not read on counts too. */
  @Test
  void holdsTimeWhilePrinting() throws Exception {
    Process asking =
        question
            .builder("from range(1000000)", "--format", "csv", "--time", "1s")
            .redirectOutput(ProcessBuilder.Redirect.PIPE)
            .start();
    assertThat(question.end(asking).said()).contains("more time than 1s");
    assertThat(asking.exitValue()).isEqualTo(1);
  }

  @Test
  void holdsRowsAndSaysSo() throws Exception {
    QuestionProcess.End end = question.ask("from range(10)", "--rows", "3");
    assertThat(end.printed())
        .isEqualTo("range\n-----\n    0\n    1\n    2\n3 rows and more, from 2024/1\n");
    assertThat(end.said())
        .isEqualTo(
            "tonghop: Cannot answer: the question needs more rows than 3, expected a limit or a total, or more rows: --rows 6\n");
    assertThat(end.code()).isEqualTo(1);
    for (String format : List.of("csv", "json", "parquet", "xlsx")) {
      Path answer = folder.resolve("answer." + format);
      String[] into = {"--rows", "3", "--format", format, "--out", answer + ""};
      assertThat(inHere("from range(4)", into)).contains("more rows than 3");
      assertThat(answer).doesNotExist();
      assertThat(inHere("from range(3)", into)).isEqualTo("answered from 2024/1\n");
      assertThat(answer).isNotEmptyFile();
    }
  }

  @Test
  void takesTheFormatFromTheNameOfTheFile() throws Exception {
    Path workbook = folder.resolve("named.xlsx");
    inHere("from range(1)", "--out", workbook + "");
    assertThat(Files.readAllBytes(workbook)).startsWith('P', 'K');
    Path csv = folder.resolve("named.csv");
    inHere("from range(1)", "--out", csv + "");
    assertThat(csv).hasContent("range\n0\n");
    Path table = folder.resolve("named.txt");
    inHere("from range(1)", "--out", table + "");
    assertThat(table).content().contains("1 row, from 2024/1");
  }

  @Test
  void printsOnlyWhereItCanBePrinted() throws Exception {
    Process full =
        question.builder("from range(9)").redirectOutput(Path.of("/dev/full").toFile()).start();
    assertThat(question.end(full).said())
        .isEqualTo("tonghop: Cannot print: No space left on device\n");
    assertThat(full.exitValue()).isEqualTo(1);
    Process help =
        question.builder("--describe").redirectOutput(Path.of("/dev/full").toFile()).start();
    assertThat(question.end(help).said())
        .isEqualTo("tonghop: Cannot print: No space left on device\n");
    Process left =
        question
            .builder("from range(900000)", "--format", "csv")
            .redirectOutput(ProcessBuilder.Redirect.PIPE)
            .start();
    left.getInputStream().close();
    assertThat(question.end(left).said()).isEmpty();
    assertThat(left.exitValue()).isEqualTo(StandardOutput.NOBODY_READS);
  }

  @Test
  void readsTheQuestionFromAFileAndFromStandardInput() throws Exception {
    Path file = folder.resolve("question.sql");
    Files.writeString(file, "\uFEFF-- Thành phố nào?\nselect 'Ca\u0302\u0300n Thơ' as city;\n");
    String answer = "city\n-------\nCần Thơ\n1 row, from 2024/1\n";
    assertThat(question.ask("--file", file.toString()).printed()).isEqualTo(answer);
    Process piped = question.builder("-").redirectInput(file.toFile()).start();
    assertThat(question.end(piped).printed()).isEqualTo(answer);
    Files.write(file, "select 'Cần'".getBytes(StandardCharsets.UTF_16LE));
    assertThat(inHere("--file", file.toString())).contains("it is not UTF-8");
    assertThat(inHere("--file", folder.toString()))
        .contains("expected a file of SQL")
        .hasLineCount(1);
    assertThat(inHere("--file", "/dev/zero")).contains("longer than");
    InputStream standing = System.in;
    try (InputStream in = Files.newInputStream(file)) {
      System.setIn(in);
      assertThat(inHere("--file", "-")).contains("from standard input: it is not UTF-8");
    } finally {
      System.setIn(standing);
    }
    assertThat(question.ask().code()).isEqualTo(2);
  }

  /** What is said of a question in this process. */
  private String inHere(String first, String... more) {
    return Said.of(
            question.home().root(),
            Stream.concat(Stream.of("sql", first), Stream.of(more)).toArray(String[]::new))
        .text();
  }

  /** Each common table is used twice by the next: planning alone takes forever. */
  private static String doubling(int levels) {
    StringBuilder sql = new StringBuilder("with a0 as (select 1 as n)");
    for (int i = 1; i <= levels; i++) {
      sql.append(
          ", a%1$d as (select * from a%2$d union all select * from a%2$d)".formatted(i, i - 1));
    }
    return sql + " select count(*) from a" + levels;
  }
}
