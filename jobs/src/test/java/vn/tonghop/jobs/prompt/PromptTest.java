package vn.tonghop.jobs.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.query.Word;

/** What is typed at the prompt, and what comes of it. */
class PromptTest {
  private static final List<Word> DICTIONARY =
      List.of(
          new Word("marts.half_year__scorecard", "", "", "", "One row per line.", ""),
          new Word("marts.half_year__scorecard", "result_value", "DECIMAL", "", "The result.", "5"),
          new Word("core.fct_results", "", "", "", "One row per result.", ""),
          new Word("core.fct_results", "period_code", "VARCHAR", "", "The period.", "2024"));

  @TempDir Path folder;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Test
  void asksOneQuestionAfterAnotherUntilQuit() throws IOException {
    assertThat(
            type(
                "select 1;\n\nselect 'Cần\nThơ' as city\n  ;\nshow tables\ndescribe x\nquit\nselect 2;\n"))
        .containsExactly(
            "select 1;", "select 'Cần\nThơ' as city\n  ;", "show tables", "describe x");
    assertThat(type("select 3;\n")).containsExactly("select 3;");
  }

  @Test
  void completesFromTheDictionary() throws IOException {
    assertThat(type("select result_v\tfrom marts.h\t;\nselect * from core.\t;\ndescribe ma\t\n"))
        .containsExactly(
            "select result_value from marts.half_year__scorecard ;",
            "select * from core.fct_results ;",
            "describe marts.half_year__scorecard");
  }

  @Test
  void takesAnExclamationMarkAsItIsWritten() throws IOException {
    assertThat(type("select 1 != 2, '!x';\n")).containsExactly("select 1 != 2, '!x';");
  }

  @Test
  void keepsQuestionsForTheirOwnerAlone() throws IOException {
    type("select 'Cần Thơ';\n");
    assertThat(history()).content().contains("select 'Cần Thơ';");
    assertThat(type("\u0010\n")).containsExactly("select 'Cần Thơ';");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history())))
        .isEqualTo("rw-------");
  }

  @Test
  void answersWhereQuestionsCannotBeKept() throws IOException {
    Files.writeString(folder.resolve("state"), "no folder");
    assertThat(type("select 4;\n")).containsExactly("select 4;");
  }

  @Test
  void tellsHowToAsk() throws IOException {
    assertThat(type("help\n")).isEmpty();
    assertThat(shown.toString(StandardCharsets.UTF_8)).contains("show tables", "Ctrl-C");
  }

  private Path history() {
    return folder.resolve("state").resolve("questions");
  }

  private List<String> type(String keys) throws IOException {
    List<String> asked = new ArrayList<>();
    Terminal terminal =
        new ExternalTerminal(
            "test",
            "xterm",
            new ByteArrayInputStream(keys.replace('\n', '\r').getBytes(StandardCharsets.UTF_8)),
            shown,
            StandardCharsets.UTF_8);
    try (Prompt prompt = new Prompt(terminal, DICTIONARY, history())) {
      prompt.run(asked::add, () -> {});
    }
    return asked;
  }
}
