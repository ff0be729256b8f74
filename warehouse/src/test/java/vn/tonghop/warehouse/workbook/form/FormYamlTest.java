package vn.tonghop.warehouse.workbook.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Coded;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Qualifier;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.shipped.ShippedFiles;

class FormYamlTest {

  private static final String PATH = "forms/indicators/indicators.v1.yml";

  @Test
  void givesTheIndicatorForm() {
    Form form = Forms.shipped().findNewest("indicators").orElseThrow();

    assertThat(form.id()).isEqualTo("indicators.v1");
    FormSheet figures = form.findSheet("figures").orElseThrow();
    assertThat(figures.listKeys())
        .extracting(FormColumn::name)
        .containsExactly("indicator_code", "area_code", "period_code", "basis");
    FormColumn value = figures.findColumn("value").orElseThrow();
    assertThat(List.of(value.precision(), value.scale())).containsExactly(28, 6);
    assertThat(figures.columns().indexOf(value)).as("column H").isEqualTo(7);
  }

  /** Rules and models multiply and add what is let in; past this they leave DuckDB's digits. */
  @Test
  void letsInNoNumberThatLeavesTheRangeOfArithmetic() {
    BigDecimal widest = BigDecimal.TEN.pow(18);

    for (Form form : Forms.shipped().list()) {
      for (FormSheet sheet : form.sheets()) {
        for (FormColumn column : sheet.columns()) {
          assertThat(List.of(column.bounds().lowest().negate(), column.bounds().highest()))
              .as("minimum and maximum of %s in %s", column.name(), form.id())
              .allMatch(bound -> bound.compareTo(widest) <= 0);
        }
      }
    }
  }

  /** An officer who is told no unit guesses one, and nobody can tell million from billion dong. */
  @Test
  void everyUnitThatNumbersAreHeldAgainstIsPrinted() {
    for (Form form : Forms.shipped().list()) {
      for (FormSheet sheet : form.sheets()) {
        for (FormColumn column : sheet.columns()) {
          String unit = column.unit(Map.of());
          assertThat(column.headingVi() + " " + sheet.howToVi())
              .as(
                  "say in heading_vi of %s, or in how_to_vi, its unit (%s)",
                  column.name(), form.id())
              .containsIgnoringCase(unit);
        }
      }
    }
  }

  @Test
  void everyFormCallsAStatusByOneName() {
    Map<String, String> labels = new TreeMap<>();
    Forms.shipped().list().stream()
        .flatMap(form -> form.sheets().stream())
        .flatMap(sheet -> sheet.findColumn("status").stream())
        .forEach(
            column ->
                column
                    .codes()
                    .forEach(
                        (code, label) -> {
                          labels.putIfAbsent(code, label);
                          assertThat(label).startsWith(code + " - ").isEqualTo(labels.get(code));
                        }));
    assertThat(labels).containsKeys("A", "E", "F", "L", "M", "P");
  }

  /** Forms and tables call a thing by one name. */
  @Test
  void namesOnlyCodesThatTheVocabularyHas() {
    FormSheet figures = Forms.shipped().findNewest("indicators").orElseThrow().sheets().get(0);

    try (Database database = Database.forReading(Database.Limits.QUESTION)) {
      Macros.define(database);
      figures
          .findColumn("qualifier")
          .orElseThrow()
          .codes()
          .forEach(
              (code, label) ->
                  assertThat(
                          database
                              .query("select qualifier_name('%s')".formatted(code))
                              .firstColumn())
                      .as(Coded.of(Qualifier.class, code).name())
                      .containsExactly(label));
    }
  }

  @Test
  void refusesAFormThatContradictsItself() {
    refuses(
        "lineage: true", "linage: true", "unknown key 'linage' in column value, expected one of");
    refuses("lineage: true", "linage: true", "; did you mean 'lineage'?");
    refuses(
        "role: label",
        "role: lable",
        "column stt: 'lable' is no role, expected one of [label, key, given, entry]");
    refuses(
        "type: date",
        "type: day",
        "'day' is no type, expected one of [decimal(28,6), integer, text, date, code]");
    refuses(
        "decimal(28,6)", "decimal", "column previous_value: 'decimal' is no type, expected one of");
    refuses(
        "title_vi: Chỉ tiêu",
        "title_vi: 'Chỉ tiêu kinh tế - xã hội của thành phố'",
        "expected one that a tab of Excel can have, such as 'Chỉ tiêu kinh tế - xã hội của t'");
    refuses("name: numerator,", "name: value,", "column value stands twice");
    refuses("required_with: value", "required_with: velue", "it names column velue");
    refuses("[L, M, Q]", "[L, X]", "codes [L, X] answer status");
    refuses("version: 1", "version: 2", "it says indicators.v2, expected the name of the file");
    refuses(
        ", words: Source and explanation in the agency's words.",
        "",
        "column note is stored without words");
  }

  /** A form that no regime names is never asked for; what a regime misspells is left out. */
  @Test
  void everyFormStandsInARegimeAndEveryFormOfARegimeIsThere() {
    Set<String> owed = new TreeSet<>();
    ShippedFiles.below("reference")
        .forEach(
            (file, text) -> {
              if (file.startsWith("regime")) {
                new YAMLMapper()
                    .readTree(text)
                    .path("forms")
                    .forEach(form -> owed.add(form.path("form").asString()));
              }
            });
    assertThat(Forms.shipped().list())
        .filteredOn(form -> !form.isRelease())
        .extracting(Form::code)
        .as("files of forms/ beside the forms of reference/regime*.yaml")
        .hasSameElementsAs(owed);
  }

  /** An agency gets one workbook for all its forms. */
  @Test
  void refusesATabThatAnotherFormHas() {
    Form form = new FormYaml(PATH).read(shipped());
    Form other =
        new FormYaml("forms/other/other.v1.yml")
            .read(
                shipped()
                    .replace("form: indicators", "form: other")
                    .replace("sheet: figures", "sheet: others"));
    assertThatThrownBy(() -> new Forms(List.of(form, other)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("other.v1: its sheet 'Chỉ tiêu' is one of form indicators");
  }

  @Test
  void refusesToShowWhatWasSaidBeforeWhereItWouldBeTakenForAnAnswer() {
    refuses("earlier: value", "earlier: worth", "it names column worth, expected one of");
    String tasks = ShippedFiles.below("forms").get("tasks/tasks.v2.yml");
    FormYaml form = new FormYaml("forms/tasks/tasks.v2.yml");
    assertThatThrownBy(
            () -> form.read(tasks.replace("role: label, width: 15", "role: given, width: 15")))
        .hasMessageContaining(
            "column earlier_state_vi shows what state said before, expected role 'label'");
  }

  @Test
  void refusesAddedRowsThatCannotSayWhatTheyAreAbout() {
    String tasks = ShippedFiles.below("forms").get("tasks/tasks.v1.yml");
    FormYaml form = new FormYaml("forms/tasks/tasks.v1.yml");
    assertThatThrownBy(() -> form.read(tasks.replace("role: given", "role: label")))
        .hasMessageContaining("sheet tasks has added rows, expected a column of role 'given'");
    assertThatThrownBy(() -> form.read(tasks.replace("added: ", "others: ")))
        .hasMessageContaining("expected the line over them in groups_vi as 'added'");
  }

  private static void refuses(String found, String replacement, String message) {
    String yaml = shipped();
    assertThat(yaml).contains(found);
    String broken = yaml.replaceFirst(Pattern.quote(found), replacement);
    assertThatThrownBy(() -> new FormYaml(PATH).read(broken))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot read form " + PATH + ": ")
        .hasMessageContaining(message);
  }

  private static String shipped() {
    try (InputStream in = FormYamlTest.class.getClassLoader().getResourceAsStream(PATH)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
