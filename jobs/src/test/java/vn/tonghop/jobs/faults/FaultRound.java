package vn.tonghop.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The fault program, as {@code mvn -Pfaults verify} runs it: too long for every build. */
class FaultRound {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void noFaultLosesDoublesOrTearsAnything() {
    long seed = Long.getLong("tonghop-faults.seed", System.nanoTime());
    FaultTable table = FaultProgram.run(seed, folder);
    assertThat(table.harmful()).as("seed %d", seed).isEmpty();
    assertThat(table.faults()).isNotEmpty();
  }
}
