package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.home.Verdicts;

/** What accepted submissions said, laid out for the models. */
class LandedLayoutTest {

  private static final Instant LATER = Instant.parse("2024-06-19T10:00:00Z");

  @TempDir Path folder;
  private SmallHome city;

  @BeforeEach
  void deliver() {
    city = new SmallHome(folder);
    for (String at : List.of("2024-06-17T02:00:00Z", "2024-06-17T08:00:00Z")) {
      String value = at.contains("T02") ? "5.1" : "5.2";
      city.deliver("CTK", "2024-06", at, "GRDP_GROWTH", "2024-06", "cumulative", value);
    }
    city.deliver(
        "STC", "2024-06", "2024-06-17T09:00:00Z", "BUDGET_REVENUE", "2024-06", "cumulative", "4");
  }

  /** Each question opened hundreds of files, which was half of a month's consolidation. */
  @Test
  void readsEachFileOnce() throws IOException {
    try (Database database =
        Database.inMemory(folder.resolve("spill"), Database.Limits.CONSOLIDATION)) {
      database.execute("create schema landed");
      LandedLayout layout = new LandedLayout(database, city.home, SourceTypes.shipped());
      layout.lay(Inputs.of(Period.of("2024-06"), LATER, new Verdicts(city.home)).accepted());
      removeFiles();

      assertThat(values(database, "indicators__figures")).containsExactly("4.000", "5.200");
      assertThat(values(database, "indicators__superseded")).containsExactly("5.100");
      assertThat(layout.listStanding())
          .extracting(told -> told.substring(0, 23))
          .containsExactlyInAnyOrder("CTK 2024-06 2024-06-17 ", "STC 2024-06 2024-06-17 ");
    }
  }

  private void removeFiles() throws IOException {
    try (Stream<Path> all = Files.walk(city.home.landed())) {
      List<Path> files =
          all.filter(file -> file.toString().endsWith(LandedRows.ENDING)).sorted().toList();
      assertThat(files).hasSize(3);
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  private static List<String> values(Database database, String relation) {
    return database
        .query(
            "select cast(cast(value as decimal(18,3)) as varchar) from landed.%s order by value"
                .formatted(relation))
        .firstColumn();
  }
}
