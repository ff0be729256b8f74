package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.home.DataHome;

/** The real process of an account to which a folder is closed: what lies there is not absent. */
class ClosedFolderTest {

  /** Root may enter every folder, unless the kernel takes that from it. */
  private static final List<String> AS_OTHERS =
      List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void makeTheHome() {
    home = new DataHome(folder.resolve("above/home")).create().root();
  }

  @ParameterizedTest
  @CsvSource({
    "'', runs",
    ".., status --collection 2024-06",
    "catalog, calendar --year 2024",
    "landing, status --collection 2024-06",
    "landed, lineage GRDP_GROWTH --period 2024",
    "editions, diff 2024 1 2",
    "inbox, intake",
    "outbox, forms --collection 2024-06 --agency STC",
    "operations, consolidate --period 2024-06",
  })
  void isToldAndStopsACommand(String closed, String call) throws Exception {
    Path path = home.resolve(closed).normalize();
    Said said = runWhileClosed(path, call);
    assertThat(said.text())
        .isEqualTo(
            "tonghop: Cannot look into %s: it is closed to this account (%s); expected that of the home\n"
                .formatted(path, System.getProperty("user.name")));
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void isToldAlsoWhereItLiesFurtherBelow() throws Exception {
    Path verdicts = home.resolve("landed/verdicts");
    Path closed = Files.createDirectories(verdicts.resolve("2024-06"));
    Said said = runWhileClosed(closed, "status --collection 2024-06");
    assertThat(said.text())
        .isEqualTo(
            "tonghop: Cannot list %s: %s (this account may not read or write it)\n"
                .formatted(verdicts, closed));
    assertThat(said.code()).isEqualTo(1);
  }

  private Said runWhileClosed(Path path, String call) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    try {
      return run(call);
    } finally {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private Said run(String call) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      assumeTrue(Files.exists(Path.of("/usr/bin/setpriv")), "SKIPPED: root may enter every folder");
      command.addAll(AS_OTHERS);
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(call.split(" ")));
    command.add("--home=" + home);
    Path log = folder.resolve("said.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Said(process.exitValue(), Files.readString(log));
  }
}
