package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsOptionTest {

  @TempDir Path folder;

  @Test
  void aMisspeltSettingStopsACommandBeforeItDoesAnything() {
    assertThat(Said.of(folder, "intake", "--set", "tonghop.mail.hots=example.vn"))
        .isEqualTo(
            new Said(
                2,
                "tonghop: Cannot use setting tonghop.mail.hots: there is none of that name, did you"
                    + " mean tonghop.mail.host?\nMore: tonghop intake --help\n"));
    assertThat(folder.resolve("operations/jobs.mv.db")).doesNotExist();
  }
}
