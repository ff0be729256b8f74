package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.deliver.Standing;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.home.Deliveries;
import vn.tonghop.warehouse.query.StatusLine;
import vn.tonghop.warehouse.workbook.fill.FormEntry;

/** Who was on time is told by status and by the relations that are asked, and is one thing. */
class OnTimeTest {

  private static final Map<String, StatusLine.State> STATES =
      Map.of(
          "in_time", StatusLine.State.ON_TIME,
          "late", StatusLine.State.LATE,
          "rejected", StatusLine.State.RETURNED);

  @TempDir private Path folder;

  @Test
  void statusAndTheRelationsTellTheSameAgenciesOnTime() {
    SmallCity city = new SmallCity(folder);
    city.deliver("2024-06", "2024-06-18T10:00:00Z", "2024-06", Basis.CUMULATIVE, "5.73");
    city.deliver("SCT", "2024-06", "2024-06-18T10:00:01Z", entries("EXPORTS", "1162.5"));
    city.deliver("STC", "2024-06", "2024-06-18T09:00:00Z", entries("BUDGET_REVENUE", "-5000"));
    city.deliverLain(
        "SNNPTNT",
        "2024-06",
        "2024-06-18T09:59:59.5Z",
        "2024-06-18T10:05:00Z",
        entries("NEW_RURAL_ADVANCED_RECOGNISED", "5"));
    city.publish(SmallCity.HALF, Instant.parse("2024-06-20T10:00:00Z"));

    Instant then = Instant.parse("2024-06-20T10:00:00Z");
    Standing standing =
        Standing.of(
            Collection.of("2024-06"), then, city.stages(then).duties(), Deliveries.list(city.home));
    Map<String, StatusLine.State> told = new HashMap<>();
    standing.lines().forEach(line -> told.put(line.duty().agency().code(), line.state()));
    assertThat(standing.late()).extracting(duty -> duty.agency().code()).containsExactly("SCT");

    assertThat(told)
        .containsEntry("CTK", StatusLine.State.ON_TIME)
        .containsEntry("SCT", StatusLine.State.LATE)
        .containsEntry("SNNPTNT", StatusLine.State.ON_TIME)
        .containsEntry("STC", StatusLine.State.RETURNED);
    for (String relation : List.of("deliveries", "delivery_history")) {
      List<String> rows = rows(city, relation);
      assertThat(rows).as(relation).hasSizeGreaterThan(3);
      assertThat(rows)
          .as(relation)
          .allSatisfy(
              row -> {
                String[] cells = row.split(",", -1);
                StatusLine.State state = told.get(cells[0]);
                assertThat(cells[1])
                    .as(cells[0])
                    .isEqualTo(
                        switch (state) {
                          case ON_TIME -> "true";
                          case LATE -> "false";
                          default -> "";
                        });
                assertThat(cells[2].isEmpty() || new BigDecimal(cells[2]).signum() == 0)
                    .as("hours of " + row)
                    .isEqualTo(state != StatusLine.State.LATE);
                if (relation.equals("delivery_history")) {
                  assertThat(state)
                      .isEqualTo(STATES.getOrDefault(cells[3], StatusLine.State.NOTHING));
                }
              });
    }
    assertThat(PlayedCity.say(city.home, "status", "--collection", "2024-06").text())
        .contains("2 of " + told.size() + " on time: a workbook accepted by the deadline\n")
        .containsPattern(
            "3 of those who have reported answered less than 80 % of the owed rows: .*CTK");
  }

  private static List<String> rows(SmallCity city, String relation) {
    return PlayedCity.say(
            city.home,
            "sql",
            "select agency_code, is_on_time, late_hours, state_code from %s where collection_code = '2024-06'"
                .formatted(relation),
            "--format=csv")
        .text()
        .lines()
        .skip(1)
        .filter(line -> line.matches("[A-Z]+,.*"))
        .toList();
  }

  private static List<FormEntry> entries(String indicator, String value) {
    return List.of(
        entry(indicator, "value", new BigDecimal(value)),
        entry(indicator, "qualifier", "exact"),
        entry(indicator, "status", "E"));
  }

  private static FormEntry entry(String indicator, String column, Object value) {
    return FormEntry.ofFigure(indicator, "CANTHO", "2024-06", Basis.CUMULATIVE, column, value);
  }
}
