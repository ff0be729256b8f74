package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule owes its reader; a failure says what to add. */
class RuleConventionsTest {

  static Stream<Rule> rules() {
    return RuleBook.shipped(RuleFixture.SPILL).listRules().stream()
        .filter(rule -> !rule.isDetectedElsewhere());
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
  void givesEveryRuleACodeOfItsOwn() {
    List<String> codes =
        RuleBook.shipped(RuleFixture.SPILL).listRules().stream().map(Rule::code).toList();

    assertThat(codes).as("change the code in one of the .yml files").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void standsInTheFolderOfItsScopeAndForm(Rule rule) {
    assertThat(rule.name())
        .as("move the files, or correct scope and form in the .yml")
        .startsWith(rule.scope().code() + "/" + rule.form() + "/");
  }
}
