package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.shipped.ShippedFiles;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.Forms;

/** The conventions of models; a failure says what to do. */
class ModelConventionsTest {
  private static final Path CASES = Path.of("src/test/resources/models");
  private static final SortedMap<String, String> FILES = ShippedFiles.below("models");

  private List<String> models() {
    return FILES.keySet().stream().filter(f -> f.endsWith(".sql") && f.contains("/")).toList();
  }

  @Test
  void everyModelHasAContract() {
    assertThat(Models.shipped().list()).hasSameSizeAs(models());
  }

  @Test
  void everyContractHasItsModelAndSaysWhatEveryColumnIs() {
    for (String file : FILES.keySet()) {
      if (file.endsWith(".yml") && file.contains("/")) {
        assertThat(FILES).as("the model of %s", file).containsKey(file.replace(".yml", ".sql"));
        Contract.of(file, FILES)
            .columns()
            .forEach(
                (name, column) -> {
                  assertThat(column.words()).as("words of %s in %s", name, file).endsWith(".");
                  assertThat(column.type())
                      .as("type of %s in %s: values are decimals, never doubles", name, file)
                      .isNotBlank()
                      .doesNotContain("DOUBLE")
                      .doesNotContain("FLOAT");
                });
      }
    }
  }

  @Test
  void everyModelHasACaseOfItsOwn() throws IOException {
    Set<String> excepted = new TreeSet<>();
    try (CSVParser csv =
        CSVParser.parse(
            CASES.resolve("without_a_case.csv"),
            StandardCharsets.UTF_8,
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      for (CSVRecord line : csv) {
        assertThat(line.get("reason")).as("reason of %s", line.get("model")).isNotBlank();
        excepted.add(line.get("model"));
      }
    }
    Set<String> without = new TreeSet<>();
    for (String file : models()) {
      String relation = file.replace(".sql", "").replace('/', '.');
      if (!hasCase(CASES.resolve(relation))) {
        without.add(relation);
      }
    }
    assertThat(without)
        .as(
            "add %s/<model>/<case>/ with given__….csv and expect.csv, its figures reckoned by hand;"
                + " a line of without_a_case.csv whose model has a case or is gone goes",
            CASES)
        .isEqualTo(excepted);
  }

  private static boolean hasCase(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.endsWith("expect.csv"));
    }
  }

  @Test
  void aDayIsWrittenByTheMacrosAlone() {
    for (String folder : List.of("models", "rules", "questions", "analysis")) {
      assertThat(ShippedFiles.below(folder))
          .allSatisfy(
              (file, text) ->
                  assertThat(text)
                      .as("%s/%s: write a day for people by vi_date or vi_moment", folder, file)
                      .doesNotContainPattern("%d ?[/-]|/%+[mY]"));
    }
  }

  @Test
  void everyColumnThatAnEditionHasIsHeadedInVietnamese() {
    Set<String> headed = columnOf(ShippedFiles.below("questions").get("headings.csv"), "column");
    Set<String> without = new TreeSet<>();
    for (Model model : Models.shipped().list()) {
      if (model.isPublished()) {
        without.addAll(model.contract().columns().keySet());
      }
    }
    without.removeAll(headed);
    assertThat(without)
        .as("a line in questions/headings.csv: what stands above the column where somebody asks")
        .isEmpty();
  }

  @Test
  void everyFormThatIsOwedHasItsWordsInLetters(@TempDir Path folder) {
    try (Database database = Database.inMemory(folder, Database.Limits.QUESTION)) {
      Macros.define(database);
      assertThat(Forms.shipped().list())
          .filteredOn(form -> !form.isRelease())
          .extracting(Form::code)
          .allSatisfy(
              form ->
                  assertThat(
                          database
                              .query("select form_list_words(%s)".formatted(Sql.text(form)))
                              .firstColumn())
                      .as("say in form_list_words (macros/words.sql) how letters name the form")
                      .doesNotContain(form));
    }
  }

  private static Set<String> columnOf(String csv, String column) {
    Set<String> values = new TreeSet<>();
    try (CSVParser parser =
        CSVParser.parse(
            csv, CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      parser.forEach(line -> values.add(line.get(column)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  @Test
  void namesTellTheLayer() {
    assertThat(models())
        .as(
            "name models staging/<form>__<sheet>, core/dim_|fct_|map_|printed_…, marts/<report>__<block>")
        .allMatch(
            f ->
                f.matches("staging/[a-z0-9_]+__[a-z0-9_]+\\.sql")
                    || f.matches("core/(dim|fct|map|printed)_[a-z0-9_]+\\.sql")
                    || f.matches("marts/[a-z0-9_]+__[a-z0-9_]+\\.sql"));
  }

  @Test
  void noModelAsksTheClockDividesDecimalsOrTriesACast() {
    for (String file : models()) {
      String code = FILES.get(file).replaceAll("--[^\n]*", "").replaceAll("'[^']*'", "''");
      assertThat(code)
          .as("%s: the day comes from run.edition, a quotient from divide_half_up", file)
          .doesNotContainIgnoringCase("current_date")
          .doesNotContainIgnoringCase("now()")
          .doesNotContainIgnoringCase("today()")
          .doesNotContainIgnoringCase("try_cast")
          .doesNotContain("/");
    }
  }

  /** What is strung together reads alike however the rows come, and so do the rows of a limit. */
  @Test
  void everyTextOfSeveralRowsSaysTheirOrder() {
    Pattern strung =
        Pattern.compile(
            "string_agg(\\((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*\\))\\s*(over)?");
    for (String file : models()) {
      String code = FILES.get(file).replaceAll("--[^\n]*", "").replaceAll("'[^']*'", "''");
      assertThat(strung.matcher(code).results())
          .as("%s: string_agg(… order by …), or over a window that has an order", file)
          .hasSize(code.split("string_agg", -1).length - 1)
          .allMatch(text -> text.group(1).contains("order by") || text.group(2) != null);
      assertThat(code.split("\\blimit \\d"))
          .as("%s: limit only after an order by", file)
          .allMatch(before -> code.endsWith(before) || before.matches("(?s).*order by [^\n]*\\s*"));
    }
  }

  @Test
  void noNameOfAnIndicatorHasACapitalBehindASemicolon() {
    for (String file : models()) {
      assertThat(FILES.get(file).lines())
          .as("%s: string_agg(first_small(indicator_name_vi) …, '; ' …)", file)
          .filteredOn(line -> line.contains("string_agg(") && line.contains("'; '"))
          .filteredOn(line -> line.contains("indicator_name_vi"))
          .allMatch(line -> line.contains("first_small("));
    }
  }

  @Test
  void noNoteWritesAPlusBeforeANumber() {
    assertThat(models())
        .filteredOn(file -> FILES.get(file).contains("found_text_vi"))
        .as("a page breaks +14,42 after its comma: write vi_growth, not vi_signed")
        .isNotEmpty()
        .noneMatch(file -> FILES.get(file).contains("vi_signed"));
  }

  @Test
  void everyModelIsShortAndEndsInItsLastExpression() {
    for (String file : models()) {
      String sql = FILES.get(file);
      assertThat(sql.lines().count()).as("%s: split it", file).isLessThan(120);
      assertThat(sql.strip())
          .as("%s: end in select * from <last>", file)
          .matches("(?s).*\nselect \\* from \\w+");
      assertThat(sql.replaceAll("--[^\n]*", "").replaceAll("'[^']*'", "''"))
          .as("%s: one select, no DDL", file)
          .startsWith("with ")
          .doesNotContain(";");
    }
  }
}
