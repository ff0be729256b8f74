package vn.tonghop.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Coded;
import vn.tonghop.warehouse.Qualifier;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** The arithmetic and the printing that every model relies on. */
class MacrosTest {
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.inMemory(folder, Database.Limits.QUESTION);
    Macros.define(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String one(String expression) {
    return String.valueOf(
        database.query("select cast(%s as varchar)".formatted(expression)).rows().get(0).get(0));
  }

  @Test
  void definesWhatAStatementCallsWithWhatThatIsMadeOf() {
    try (Database other = Database.inMemory(folder, Database.Limits.QUESTION)) {
      String question = "select vi_moment (timestamp '2024-06-18 17:00:00')";
      Macros.defineCalled(other, question);
      Macros.defineCalled(other, question);
      assertThat(other.query(question).texts()).containsExactly(List.of("17:00 18/6/2024"));
      assertThat(
              other
                  .query(
                      "select function_name from duckdb_functions() where function_type = 'macro' and not internal order by all")
                  .firstColumn())
          .containsExactly("vi_date", "vi_moment");
    }
  }

  @Test
  void dividesExactlyAsDecimalArithmeticDoes() {
    Random random = new Random(2024);
    for (int i = 0; i < 200; i++) {
      BigDecimal a =
          BigDecimal.valueOf(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), 4);
      BigDecimal b = BigDecimal.valueOf(random.nextLong(1, 10_000_000L), 2);
      int places = random.nextInt(5);
      String expected = a.divide(b, places, RoundingMode.HALF_UP).setScale(6).toPlainString();
      assertThat(one("divide_half_up(%s, %s, %d)".formatted(a.toPlainString(), b, places)))
          .as("%s / %s at %d places", a, b, places)
          .isEqualTo(expected);
    }
  }

  /** The cases of {@code src/test/resources/macros/<macro>.csv}. */
  @TestFactory
  Stream<DynamicTest> saysWhatItsCasesExpect() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : caseFiles()) {
      for (CSVRecord line : CSV.parse(Files.newBufferedReader(file))) {
        tests.add(
            DynamicTest.dynamicTest(
                line.get("expression"),
                () -> assertThat(one(line.get("expression"))).isEqualTo(line.get("expected"))));
      }
    }
    return tests.stream();
  }

  @Test
  void everyMacroHasItsWordsAndItsCases() throws IOException {
    List<String> withCases =
        caseFiles().stream()
            .map(file -> file.getFileName().toString().replace(".csv", ""))
            .toList();

    List<String> macros = new ArrayList<>();
    String above = "";
    for (String line : Macros.text().lines().toList()) {
      if (line.startsWith("create macro ")) {
        String macro = line.substring("create macro ".length(), line.indexOf('('));
        macros.add(macro);
        assertThat(above)
            .as("words above %s: what it gives, and in which range", macro)
            .startsWith("-- ");
      }
      above = line;
    }
    assertThat(Macros.list()).extracting(Macros.Macro::name).containsExactlyElementsOf(macros);
    assertThat(withCases)
        .as(
            "cases of every macro: on, below and above its bounds, in test resources macros/<macro>.csv")
        .containsExactlyInAnyOrderElementsOf(macros);
  }

  @ParameterizedTest
  @MethodSource("codesInWords")
  void noCodeOfAListStandsForItsWords(String macro, String code) {
    assertThat(one("%s('%s')".formatted(macro, code)))
        .as("words of %s in macros/words.sql", code)
        .isNotEqualTo(code);
  }

  static Stream<Arguments> codesInWords() {
    return Stream.of(
            inWords("direction_words", "indicators", "direction"),
            inWords("nature_words", "indicators", "nature"),
            inWords("frequency_words", "indicators", "frequency"),
            inWords("target_kind_words", "targets", "kind"))
        .flatMap(of -> of);
  }

  private static Stream<Arguments> inWords(String macro, String table, String column) {
    return new YAMLMapper()
        .readTree(ShippedFiles.below("reference").get(table + ".yml"))
        .at("/columns/%s/values".formatted(column))
        .valueStream()
        .map(code -> arguments(macro, code.asString()));
  }

  @ParameterizedTest
  @MethodSource("codesWithWords")
  void aCodeOfTheVocabularyHasWords(String macro, Coded one) {
    assertThat(one("%s('%s')".formatted(macro, one.code())))
        .as("words in macros/words.sql")
        .isNotEqualTo(one.code());
  }

  static Stream<Arguments> codesWithWords() {
    return Stream.concat(
        Stream.of(Basis.values()).map(one -> arguments("basis_words", one)),
        Stream.of(Qualifier.values()).map(one -> arguments("qualifier_name", one)));
  }

  private static List<Path> caseFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/macros"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void setsUpTheInstance() {
    assertThat(
            database
                .query(
                    "select name || '=' || value from duckdb_settings() where name in ('TimeZone', 'autoinstall_known_extensions', 'autoload_known_extensions', 'threads') order by name")
                .firstColumn())
        .isEqualTo(
            List.of(
                "TimeZone=Asia/Ho_Chi_Minh",
                "autoinstall_known_extensions=false",
                "autoload_known_extensions=false",
                "threads=1"));
  }
}
