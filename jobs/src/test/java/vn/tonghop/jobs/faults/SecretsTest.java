package vn.tonghop.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.operate.Main;
import vn.tonghop.warehouse.home.DataHome;

/** What the real command says and keeps when it is asked to say everything. */
class SecretsTest {

  private static final String SECRET = "Bi-mat-19-khong-in";

  @TempDir Path folder;

  @Test
  void noSecretIsPrintedLoggedOrKept() throws IOException {
    DataHome home = new DataHome(folder.resolve("home")).create();
    Child child =
        Child.start(
            folder.resolve("log"),
            Main.class,
            List.of("-Dtonghop.trace=true"),
            List.of(
                "intake",
                "--home",
                home.root().toString(),
                "--set=logging.level.root=debug",
                "--set=spring.datasource.password=" + SECRET,
                "--set=tonghop.mail.password=" + SECRET,
                "--set=tonghop.sources.from.portal.address=http://127.0.0.1:1/list",
                "--set=tonghop.sources.from.portal.attempts=1",
                "--set=tonghop.sources.from.portal.secret=" + SECRET));
    assertThat(child.await()).as("the portal is out of reach: %s", child.output()).isEqualTo(1);
    assertThat(child.output())
        .contains("DEBUG")
        .contains("portal")
        .contains("0 received")
        .doesNotContain(SECRET);
    for (Path file : FaultHome.files(home.root())) {
      assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
          .as("%s", file)
          .doesNotContain(SECRET);
    }
  }
}
