package vn.tonghop.jobs.rehearse.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/**
 * The workbooks of one month, filled in two homes. A month played to its end, with its editions, is
 * in {@code SimulatedMonth}.
 */
class GenerationTest {

  private static final Stretch STRETCH = new Stretch(YearMonth.of(2023, 4), YearMonth.of(2023, 4));
  private static final int SOME_AGENCIES = 12;

  @TempDir private Path folder;

  @Test
  void givesTheSameBytesForTheSameSeed() throws IOException {
    List<String> once = digests(fill("once", 3));
    assertThat(once).hasSize(SOME_AGENCIES);
    assertThat(digests(fill("again", 3))).isEqualTo(once);
    assertThat(digests(fill("other", 4))).isNotEqualTo(once);
    assertThat(folder.resolve("once/catalog/marking.yml")).content().contains(Officer.MARKING);
  }

  @Test
  void showsEveryFigureAsItIsWritten() throws IOException {
    Path inbox = fill("shown", 3);
    WorkbookReader reader = new WorkbookReader(new DataHome(folder.resolve("shown")));
    try (Stream<Path> files = Files.walk(inbox)) {
      List<Finding> findings =
          files
              .filter(file -> file.toString().endsWith(".xlsx"))
              .flatMap(file -> reader.read(file).findings().stream())
              .toList();
      assertThat(findings).isEmpty();
    }
  }

  @Test
  void mixesWithNoOtherHome() {
    DataHome home = new DataHome(folder.resolve("used")).create();
    new GeneratedHome(home).mark(new Dice(3), STRETCH);
    assertThatThrownBy(() -> new GeneratedHome(home).mark(new Dice(4), STRETCH))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "it is in use, by what was generated from 2023-04 to 2023-04, seed 3, expected a new"
                + " folder");
  }

  private Path fill(String name, long seed) {
    DataHome home = new DataHome(folder.resolve(name)).create();
    Dice dice = new Dice(seed);
    new GeneratedHome(home).mark(dice, STRETCH);
    Stages stages = new Stages(home, Clock.systemUTC());
    List<Delivery> deliveries =
        new CityDeliveries(stages.duties(), stages.catalog(), dice, STRETCH)
            .of(new Collection(2023, 4)).stream().limit(SOME_AGENCIES).toList();
    Courier courier = new Courier(stages, List.of());
    courier.fetchForms(new Collection(2023, 4), deliveries);
    deliveries.forEach(courier::dropRight);
    return home.inbox();
  }

  private static List<String> digests(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".xlsx"))
          .map(EndingFile::digest)
          .sorted()
          .toList();
    }
  }
}
