package vn.tonghop.reports.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.reports.FixtureWarehouse;

class MartsTest {

  @TempDir Path folder;

  @Test
  void asksOnceWhatIsAskedAgain() {
    FixtureWarehouse.make(folder, "half_year");
    try (Marts marts = Marts.open(folder)) {
      String asked = "select count(*) from marts.edition__summary";
      assertThat(marts.ask(asked)).isSameAs(marts.ask(asked));
    }
  }
}
