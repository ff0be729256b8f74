package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Severity;
import vn.tonghop.warehouse.validate.rules.RuleReport;

class ConsequencesTest {

  private static final Finding SLIP = finding("THOUSANDFOLD_JUMP", Severity.REJECT, "H24");
  private static final Finding DOUBT = finding("TENFOLD_JUMP", Severity.REMARK, "H20");
  private static final Finding BY_SLIP = finding("A", Severity.REJECT, "H25");
  private static final Finding BY_ANOTHER = finding("B", Severity.REJECT, "H25");
  private static final Finding BY_DOUBT = finding("C", Severity.REJECT, "H21");

  private static final Finding CAUSE = finding("F", Severity.REJECT, "H42");
  private static final Finding CAUSED = finding("G", Severity.REMARK, "H42");
  private static final Finding BY_CAUSE = finding("H", Severity.REJECT, "H45");

  private static final Finding PAIR = finding("THOUSANDFOLD_JUMP", Severity.REJECT, "H30");
  private static final Finding PAIRED = finding("THOUSANDFOLD_JUMP", Severity.REJECT, "H31");
  private static final Finding BY_THIRD = finding("D", Severity.REJECT, "H30");
  private static final Finding BY_PAIRED = finding("E", Severity.REJECT, "H31");

  @Test
  void saysOfNoCellBothThatItIsWrongAndThatItIsNot() {
    List<Finding> told =
        told(
            Map.of(BY_SLIP, List.of("H24"), BY_ANOTHER, List.of("H19")), SLIP, BY_SLIP, BY_ANOTHER);

    assertThat(told).containsExactly(SLIP, BY_ANOTHER);
  }

  @Test
  void leavesADoubtWhereWhatContradictsItFollowsFromASlip() {
    List<Finding> told = told(Map.of(BY_DOUBT, List.of("H20", "H24")), SLIP, DOUBT, BY_DOUBT);

    assertThat(told).contains(SLIP, DOUBT).doesNotContain(BY_DOUBT).hasSize(3);
  }

  @Test
  void accusesTheDoubtfulCellThatAnotherContradicts() {
    List<Finding> told = told(Map.of(BY_DOUBT, List.of("H20")), DOUBT, BY_DOUBT);

    assertThat(told).filteredOn(Finding::rejects).extracting(Finding::cell).containsExactly("H20");
    assertThat(told).extracting(Finding::cell).containsExactly("H20", "H21");
  }

  /**
   * A sum beside a part that is doubtful too fits neither; what fits the slip would be proposed.
   */
  @Test
  void accusesTwoDoubtfulCellsThatContradictEachOther() {
    Finding sum = finding("TENFOLD_JUMP", Severity.REMARK, "H21");
    List<Finding> told =
        Consequences.told(
            List.of(DOUBT, sum, BY_DOUBT),
            new RuleReport(
                List.of(DOUBT, sum, BY_DOUBT),
                Map.of(BY_DOUBT, List.of("H20")),
                Set.of(DOUBT, sum),
                Set.of(),
                List.of()));

    assertThat(told).containsExactly(DOUBT.rejecting(), sum.rejecting());
  }

  @Test
  void accusesOfTwoCellsThatDoubtEachOtherTheOneThatAThirdContradicts() {
    List<Finding> told =
        told(
            Map.of(
                PAIR,
                List.of("H31"),
                PAIRED,
                List.of("H30"),
                BY_THIRD,
                List.of("H40"),
                BY_PAIRED,
                List.of("H30")),
            PAIR,
            PAIRED,
            BY_THIRD,
            BY_PAIRED);

    assertThat(told).contains(PAIR, BY_THIRD).doesNotContain(PAIRED, BY_PAIRED);
    assertThat(told).filteredOn(Finding::rejects).extracting(Finding::cell).containsOnly("H30");
  }

  @Test
  void saysNothingElseOfTwoCellsOfWhichOneIsWrong() {
    List<Finding> told =
        told(
            Map.of(PAIR, List.of("H31"), PAIRED, List.of("H30"), BY_PAIRED, List.of("H30")),
            PAIR,
            PAIRED,
            BY_PAIRED);

    assertThat(told).containsExactly(PAIR, PAIRED);
  }

  /** What is proposed for a cell whose cause is known would invent a figure. */
  @Test
  void tellsOfACellWhoseCauseIsKnownNothingElse() {
    List<Finding> told = told(Map.of(BY_CAUSE, List.of("H42")), CAUSED, CAUSE, BY_CAUSE);

    assertThat(told).contains(CAUSE).doesNotContain(CAUSED, BY_CAUSE);
    assertThat(told).extracting(Finding::cell).containsExactly("H42", "H45");
  }

  @Test
  void leavesWhatWasReadOfACellWhoseCauseIsKnown() {
    List<Finding> told =
        Consequences.told(
            List.of(CAUSED, CAUSE),
            new RuleReport(List.of(CAUSE), Map.of(), Set.of(), Set.of(CAUSE), List.of()));

    assertThat(told).containsExactly(CAUSED, CAUSE);
  }

  private static List<Finding> told(Map<Finding, List<String>> compared, Finding... findings) {
    return Consequences.told(
        List.of(findings),
        new RuleReport(
            List.of(findings), compared, Set.of(DOUBT, PAIR, PAIRED), Set.of(CAUSE), List.of()));
  }

  private static Finding finding(String code, Severity severity, String cell) {
    return new Finding(code, severity, "Chỉ tiêu", cell, "1", "2", code, code);
  }
}
