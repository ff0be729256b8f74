package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.Reason;

/** What the text beside a rule's select says, and what it may not leave out. */
class RuleTextTest {

  private static final String NAME = "submission/indicators/narrow";
  private static final String TEXT =
      RetrialTest.yaml("submission", "history.figures: [value, unit]");

  @Test
  void isReadWhole() {
    String more =
        """
        shares: [past_figures]
        needs_history: figures
        computed_from: [other_cell, cells]
        not_evaluated:
          part_missing: {vi: Thiếu., en: Missing.}
        """;

    Rule rule = RuleText.rule(NAME, "select 1", TEXT + more);

    assertThat(rule.needs()).isEqualTo(Map.of("history.figures", List.of("value", "unit")));
    assertThat(rule.needsHistory()).isEqualTo("figures");
    assertThat(rule.computedFrom()).containsExactly("other_cell", "cells");
    assertThat(rule.shared()).containsOnlyKeys("past_figures");
    assertThat(rule.reads("reference.definitions")).as("by what it shares").isTrue();
    assertThat(rule.reads("reference.targets")).isFalse();
    assertThat(rule.notEvaluated())
        .isEqualTo(Map.of("part_missing", new Reason("Thiếu.", "Missing.")));
    assertThat(rule.messageVi().template()).isEqualTo("{found} Sửa.");
    assertThat(rule.messageEn().template()).isEqualTo("{found} Mend.");
    assertThat(rule.digest())
        .as("of all that it is judged by")
        .isNotEqualTo(RuleText.rule(NAME, "select 2", TEXT + more).digest())
        .isNotEqualTo(RuleText.rule(NAME, "select 1", TEXT + more + " ").digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          source: a test   | sauce: a test      | unknown key 'sauce', expected one of
          source: a test   | source: ' '        | no source
          severity: remark | detected_by: Other | no severity
          code: NARROW     | detected_by: Other | no code
          """)
  void refusesASlip(String line, String slip, String said) {
    assertThatThrownBy(() -> RuleText.rule(NAME, "select 1", TEXT.replace(line, slip)))
        .hasMessageContaining("Cannot read rules/%s.yml: %s".formatted(NAME, said));
  }

  @Test
  void belongsToASelectOrToAnotherRoom() {
    String either = "Cannot read rule %s: expected either a select or detected_by".formatted(NAME);

    assertThatThrownBy(() -> RuleText.rule(NAME, "", TEXT)).hasMessage(either);
    assertThatThrownBy(() -> RuleText.rule(NAME, "select 1", TEXT + "detected_by: Other"))
        .hasMessage(either);
  }

  @Test
  void rejectsNothingForWhatOthersSay() {
    String text = TEXT.replace("scope: submission", "scope: collection");

    assertThat(RuleText.rule(NAME, "select 1", text).scope()).isEqualTo(RuleScope.COLLECTION);
    assertThatThrownBy(() -> RuleText.rule(NAME, "select 1", text.replace("remark", "reject")))
        .hasMessage("Cannot read rule %s: a rule across agencies never rejects".formatted(NAME));
  }
}
