package vn.tonghop.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;

/** A month played to its end, and the same month's workbooks filled again in another home. */
class GenerationTest {

  private static final YearMonth MONTH = YearMonth.of(2023, 4);
  private static final long SEED = 3;

  @TempDir private Path folder;

  @Test
  void givesTheSameBytesForTheSameSeed() throws IOException {
    DataHome played = play();
    List<String> landed = digests(played.landing());
    List<String> filled = digests(fill());
    assertThat(filled).hasSizeGreaterThan(5);
    assertThat(landed).containsAll(filled);
    assertThat(played.catalog().resolve("marking.yml")).content().contains(Officer.MARKING);
  }

  private DataHome play() throws IOException {
    DataHome home = new DataHome(folder.resolve("played")).create();
    PrintWriter silent = new PrintWriter(Writer.nullWriter());
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      Generation generation = Generation.into(home, room, silent, MONTH, MONTH, SEED);
      generation.play(Generation.Editions.NONE);
      Score score = generation.score();
      assertThat(score.planted()).isEqualTo(6);
      assertThat(Files.readAllLines(generation.answerKey())).hasSize(7);
      assertThat(score.found()).as("missed: %s", score.missed()).isEqualTo(6);
      assertThatThrownBy(() -> Generation.into(home, room, silent, MONTH, MONTH, SEED))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("expected a new folder");
    }
    return home;
  }

  private Path fill() {
    DataHome home = new DataHome(folder.resolve("filled")).create();
    Dice dice = new Dice(SEED);
    Stretch stretch = new Stretch(MONTH, MONTH);
    new GeneratedHome(home).mark(dice, stretch);
    Stages stages = new Stages(home, Clock.systemUTC());
    List<Delivery> deliveries =
        new CityDeliveries(stages.duties(), stages.catalog(), dice, stretch)
            .of(new Collection(2023, 4));
    Courier courier = new Courier(stages);
    courier.fetchForms(deliveries);
    deliveries.stream().filter(one -> !one.is(ErrorKind.LATE)).forEach(courier::dropFirst);
    return home.inbox();
  }

  private static List<String> digests(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".xlsx"))
          .map(Digest::ofFile)
          .sorted()
          .toList();
    }
  }
}
