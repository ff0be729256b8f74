package vn.tonghop.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.intake.source.Arrival;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

class LandingPlaceTest {

  private static final Instant NOON = Instant.parse("2024-06-17T05:00:00Z");

  @TempDir Path folder;

  @Test
  void equalBytesLookedIntoAtOnceAreNotTakenForSomeThatEndedTheProcess() throws Exception {
    DataHome home = new DataHome(folder.resolve("home")).create();
    Path issued = new SmallCity().issue(home, "CTK");
    Clock clock = Clock.fixed(NOON, SmallCity.VIETNAM);
    LandingPlace place = new LandingPlace(home, new SmallCity(), new WorkbookReader(home), clock);
    ExecutorService eight = Executors.newFixedThreadPool(8);
    List<Future<LandingPlace.Look>> looks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Arrival arrival = new Arrival("CTK", i + ".xlsx", Files.size(issued), NOON, "inbox/" + i);
      looks.add(eight.submit(() -> place.look(arrival, issued)));
    }
    eight.shutdown();

    for (Future<LandingPlace.Look> look : looks) {
      assertThat(look.get().collection()).isEqualTo("2024-06");
    }
  }
}
