package vn.tonghop.jobs.rehearse.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
