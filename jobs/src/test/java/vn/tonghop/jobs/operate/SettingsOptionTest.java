package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsOptionTest {

  @TempDir Path folder;

  @Test
  void aMisspeltSettingStopsACommandBeforeItDoesAnything() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    int exit;
    try {
      exit =
          Main.run("intake", "--home", folder.toString(), "--set", "tonghop.mail.hots=example.vn");
    } finally {
      System.setErr(err);
    }
    assertThat(exit).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo(
            "tonghop: Cannot use setting tonghop.mail.hots: there is none of that name, did you"
                + " mean tonghop.mail.host?");
    assertThat(folder.resolve("operations/jobs.mv.db")).doesNotExist();
  }
}
