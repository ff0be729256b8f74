package vn.tonghop.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The short round of the fault program; {@code mvn -Pfaults verify} makes it the long one. */
class FaultProgramTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void noFaultLosesDoublesOrTearsAnything() {
    String size = System.getProperty("tonghop-faults.size", FaultProgram.SHORT);
    long seed = Long.getLong("tonghop-faults.seed", System.nanoTime());
    FaultTable table = FaultProgram.run(size, seed, folder);
    assertThat(table.harmful()).as("seed %d", seed).isEmpty();
    assertThat(table.faults()).isNotEmpty();
  }
}
