package vn.tonghop.warehouse.home;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;

/** Nothing of a home is waited for that never ends. */
class EndlessFileTest {
  @TempDir Path folder;

  @Test
  void tellsADeviceInAFilesPlaceInsteadOfReadingIt() throws IOException {
    Path endless = Files.createSymbolicLink(folder.resolve("endless"), Path.of("/dev/zero"));
    DataHome home = new DataHome(folder.resolve("home"));
    Path journal = new Journal(home).file();
    Files.createDirectories(journal.getParent());
    Files.createSymbolicLink(journal, endless);
    for (ThrowingCallable reading :
        List.<ThrowingCallable>of(
            () -> EndingFile.digest(endless),
            () -> PlainJson.read(endless),
            () -> Json.read(endless, Receipt.class),
            () -> new Journal(home).findHead())) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () ->
              assertThatThrownBy(reading)
                  .isInstanceOf(Failure.class)
                  .hasMessageContaining("it is a pipe or a device, expected a file"));
    }
  }
}
