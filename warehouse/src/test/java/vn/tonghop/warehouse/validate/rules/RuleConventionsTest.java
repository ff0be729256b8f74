package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.shipped.ShippedFiles;
import vn.tonghop.warehouse.workbook.form.Forms;

/** What every rule owes its reader; a failure says what to add. */
class RuleConventionsTest {

  static Stream<Rule> rules() {
    return RuleShelf.listRules().stream().filter(rule -> !rule.isDetectedElsewhere());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hasACaseThatBreaksItAndOneThatHolds(Rule rule) {
    String name = rule.name().substring(rule.name().lastIndexOf('/') + 1);
    List<String> results =
        RuleFixture.listAll().stream()
            .filter(fixture -> fixture.rule().equals(name))
            .map(fixture -> fixture.table("expect.csv").rows().get(0).get(0))
            .toList();

    assertThat(results)
        .as("add src/test/resources/rules/%s/<case>/ with given.csv and expect.csv", name)
        .contains("broken", "holds");
  }

  @Test
  void givesEverySelectItsText() {
    List<String> selects =
        ShippedFiles.below("rules").keySet().stream()
            .filter(file -> file.matches("(submission|collection)/.*\\.sql"))
            .toList();

    assertThat(RuleShelf.listRules())
        .filteredOn(rule -> !rule.isDetectedElsewhere())
        .as("add a .yml beside each .sql")
        .extracting(rule -> rule.name() + ".sql")
        .containsExactlyElementsOf(selects);
  }

  @Test
  void givesEveryRuleACodeOfItsOwn() {
    List<String> codes = RuleShelf.listRules().stream().map(Rule::code).toList();

    assertThat(codes).as("change the code in one of the .yml files").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void standsInTheFolderOfItsScopeAndForm(Rule rule) {
    assertThat(rule.name())
        .as("move the files, or correct scope and form in the .yml")
        .startsWith(rule.scope().code() + "/" + rule.form() + "/");
  }

  /** An officer reads "tháng 6 năm 2024" and "Sở Y tế", never 2024-06 and SYT. */
  @ParameterizedTest
  @MethodSource("rules")
  void speaksVietnameseInWordsAndNotInCodes(Rule rule) {
    assertThat(List.of(rule.expected().template(), rule.messageVi().template()))
        .as("let the select of %s bring words, as period_name does", rule.name())
        .noneMatch(
            text ->
                text.matches(
                    "(?s).*\\{(\\w*_code|\\w*period|\\w*collection|\\w*agency|agencies|last_balanced|section)\\}.*"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void namesEveryColumnThatItsSelectReads(Rule rule) {
    try (Database database = RuleFixture.database()) {
      RuleDatabase.layBook(database, Map.of());
      rule.needs()
          .forEach(
              (relation, columns) ->
                  RuleDatabase.lay(
                      database, relation, new SheetRows("", typed(relation, columns), List.of())));

      assertThatCode(
              () -> {
                rule.shared()
                    .forEach(
                        (name, sql) ->
                            database.execute("create table shared." + name + " as " + sql));
                database.query(rule.sql());
              })
          .as("add the column to needs in %s.yml", rule.name())
          .doesNotThrowAnyException();
    }
  }

  private static List<RuleColumn> typed(String relation, List<String> names) {
    boolean isText = relation.startsWith("reference.") || relation.startsWith("rulebook.");
    List<RuleColumn> known = new ArrayList<>(Figures.history());
    known.addAll(Figures.observations());
    Forms.shipped()
        .list()
        .forEach(form -> form.sheets().forEach(s -> known.addAll(RuleFixture.columns(s))));
    return names.stream()
        .map(
            name ->
                known.stream()
                    .filter(column -> !isText && column.name().equals(name))
                    .findFirst()
                    .orElse(new RuleColumn(name, ColumnType.TEXT)))
        .toList();
  }
}
