package vn.tonghop.jobs.rehearse.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Severity;

class ScoreTest {

  @Test
  void tellsMissedFromWhatNoDataCanShow() {
    Score score =
        new Score(
            List.of(
                new Score.Line("tenfold", "TENFOLD_JUMP", 10, 8, 6, 1, 3),
                new Score.Line("late", "LATE", 2, 2, 2, 0, 0)),
            List.of("tenfold A", "tenfold B"),
            List.of("tenfold C: it agrees with sum", "tenfold D: it agrees with sum"),
            List.of("FIGURE_REPEATED CTK"),
            Map.of("FIGURE_REPEATED", 1L),
            400);
    StringWriter text = new StringWriter();
    score.print(new PrintWriter(text));
    assertThat(text.toString())
        .containsPattern("tenfold +10 +8 +6 +2 +75.0 +3  TENFOLD_JUMP")
        .contains("found 8 of 10 errors that the data can show; 2 of 12 planted it cannot")
        .contains("tenfold                    2 of 10, of which a rule asked about 1")
        .contains("not shown: tenfold C: it agrees with sum")
        .contains("false alarms: 1 in 400 workbooks, 0.50 in 200");
  }

  /** A line of assignments is told by their sum, where its own past is too small to tell. */
  @Test
  void takesTheSumOfTheMonthForTheAnswerToACountOfTheMonth() {
    assertThat(ErrorKind.TENFOLD_COUNT.isAnsweredBy("ASSIGNMENTS_DO_NOT_SUM")).isTrue();
    assertThat(ErrorKind.TENFOLD_COUNT.isAnsweredBy("COUNT_FALLS")).isFalse();
  }

  @Test
  void takesWhatTellsOfAPlantedErrorForItsConsequence() {
    Map<String, String> subjects =
        Map.of(
            "S!11",
            "TOURISM_VISITORS",
            "S!13",
            "TOURISM_OVERNIGHT",
            "S!20",
            "assignments_given",
            "S!21",
            "assignments_open_in_time",
            "S!22",
            "documents_issued");
    Planted visitors = planted(ErrorKind.A_THOUSANDTH, "TOURISM_VISITORS");
    Planted open = planted(ErrorKind.TENFOLD_COUNT, "assignments_open_in_time");

    assertThat(Scoring.isOurs(visitors, finding("H13", "264 is more than 534 in H11."), subjects))
        .isTrue();
    assertThat(Scoring.isOurs(visitors, finding("H13", "264 is odd."), subjects)).isFalse();
    assertThat(Scoring.isOurs(open, finding("D20", "182 given, 506 done and open."), subjects))
        .isTrue();
    assertThat(Scoring.isOurs(open, finding("D22", "3,497 is odd."), subjects)).isFalse();
  }

  private static Planted planted(ErrorKind kind, String subject) {
    return new Planted(
        "A",
        new Collection(2025, 8),
        kind,
        List.of(subject),
        Set.of(subject),
        new Evidence.Found(Set.of("sum"), Set.of()),
        "1",
        "2");
  }

  private static Finding finding(String cell, String message) {
    return new Finding("CODE", Severity.REMARK, "S", cell, "", "", "", message);
  }
}
