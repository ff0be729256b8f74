package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in an inbox and cannot be taken is told, and the exit code says that there is some. */
class IntakeCommandTest {

  @TempDir Path folder;

  @Test
  void tellsOfASubfolderAndALinkThatTheyAreNotTaken() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox/SCT"));
    Files.createDirectory(inbox.resolve("thang 6"));
    Files.createSymbolicLink(inbox.resolve("bao-cao.xlsx"), folder.resolve("elsewhere.xlsx"));

    Said said = Said.of(folder, "intake");

    assertThat(said.text())
        .contains("SCT/thang 6", "it is a folder, which is not looked into")
        .contains("SCT/bao-cao.xlsx", "it is a link or a device, which is not followed");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void endsWithZeroWhereNothingIsLeft() throws IOException {
    Files.createDirectories(folder.resolve("inbox/SCT"));
    assertThat(Said.of(folder, "intake").code()).isZero();
  }

  /** A schedule pulls every few minutes, and mostly nothing has come. */
  @Test
  void loadsNeitherDuckDbNorParquetWhereNothingHasCome() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path loaded = folder.resolve("loaded.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "intake",
                "--home=" + home)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.log").toFile())
            .start();

    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(folder.resolve("said.log")).content().contains("0 received");
    assertThat(process.exitValue()).isZero();
    assertThat(loaded)
        .content()
        .contains(" org.h2.Driver ")
        .doesNotContain(" org.duckdb.DuckDBNative ", " org.apache.parquet.hadoop.");
  }
}
