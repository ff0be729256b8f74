package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process: {@code tonghop sql} with a question that never ends, stopped by signals. */
class InterruptedQuestionTest {

  private static final String ENDLESS =
      "select count(*) from range(100000000) a, range(100000000) b where a.range + b.range = 17";

  /** Within one value, where the engine does not listen. */
  private static final String DEAF = "select levenshtein(repeat('a', 300000), repeat('b', 300000))";

  private static final int ENDED_BY_SIGNAL = 128;

  @TempDir Path folder;
  private QuestionProcess question;

  @BeforeEach
  void publish() throws IOException {
    question = new QuestionProcess(folder);
  }

  @Test
  void controlCStopsTheQuestionWithOneLineAndLeavesNothingBehind() throws Exception {
    List<String> before = QuestionProcess.files(question.home().root());
    assertStopped("INT", 2, ENDLESS, "--out", folder.resolve("answer.csv").toString());
    assertThat(folder.resolve("answer.csv")).doesNotExist();
    assertThat(QuestionProcess.files(folder)).noneMatch(name -> name.contains(".aside"));
    assertThat(QuestionProcess.files(question.home().root())).isEqualTo(before);
  }

  @Test
  void terminationDoesTheSameToAnAnswerInParquet() throws Exception {
    Path answer = folder.resolve("answer.parquet");
    assertStopped("TERM", 15, ENDLESS, "--format", "parquet", "--out", answer.toString());
    assertThat(answer).doesNotExist();
  }

  @Test
  void bothStopWhatDoesNotListen() throws Exception {
    assertStopped("INT", 2, DEAF);
    Path answer = folder.resolve("answer.xlsx");
    assertStopped("TERM", 15, DEAF, "--format", "xlsx", "--out", answer.toString());
    assertThat(answer).doesNotExist();
    assertThat(QuestionProcess.files(folder)).noneMatch(name -> name.contains(".aside"));
  }

  private void assertStopped(String signal, int number, String... arguments) throws Exception {
    Process asking = question.start(arguments);
    question.awaitQuestion(asking);
    new ProcessBuilder("kill", "-" + signal, Long.toString(asking.pid())).start().waitFor();
    QuestionProcess.End end = question.end(asking);
    assertThat(end.said()).isEqualTo("tonghop: cancelled\n");
    assertThat(end.printed()).isEmpty();
    assertThat(end.seconds()).isLessThan(20);
    assertThat(end.code()).isEqualTo(ENDED_BY_SIGNAL + number);
    assertThat(question.leftovers()).isEmpty();
  }
}
