package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/** Carries out the recipe "An indicator with a target of 2026" of README.md in a home. */
class PlanOfAYearTest {

  private static final Pattern FILE =
      Pattern.compile("```csv catalog/(\\S+)\n(.*?)```", Pattern.DOTALL);
  private static final String ADDED = "DIGITAL_ECONOMY_SHARE";
  private static final Period YEAR = Period.year(2024);
  private static final Instant DECEMBER_2024 = Instant.parse("2024-12-05T10:00:00Z");
  private static final Instant APRIL_2026 = Instant.parse("2026-04-20T10:00:00Z");

  @TempDir Path folder;
  private SmallHome city;

  @BeforeEach
  void deliver() {
    city = new SmallHome(folder);
    city.deliver(
        "CTK", "2024-Y", "2024-10-30T02:00:00Z", "GRDP_GROWTH", "2024", "year_estimate", "5.86");
  }

  @Test
  void whatIsAddedFor2026ChangesNoEditionOf2024() throws IOException {
    Path before = city.built(city.consolidation(Catalog.load(city.home)), YEAR, DECEMBER_2024);
    JsonNode relations = relations(before);
    city.publish(before, YEAR, 1);
    carryOutTheRecipe();

    Consolidation now = city.consolidation(Catalog.load(city.home));
    assertThat(now.plan(YEAR, APRIL_2026).findPublished()).hasValue(1);
    assertThat(new Proposals(city.home).list(APRIL_2026)).isEmpty();

    Path again = folder.resolve("again");
    now.build(now.plan(YEAR, DECEMBER_2024), again);
    assertThat(relations(again)).isEqualTo(relations);
    assertThat(city.ask(again, "select headline_count from marts.edition__summary"))
        .containsExactly("17");
  }

  @Test
  void in2026ItIsAskedForWithItsTargetAndCounted() throws IOException {
    carryOutTheRecipe();
    Catalog catalog = Catalog.load(city.home);
    Duties duties = new Duties(catalog, new ReportingCalendar(catalog));
    assertThat(asked(duties, "2026-03"))
        .extracting(OwedFigure::periodCode, OwedFigure::planText, f -> f.line().groupFormVi())
        .containsExactly(tuple("2026-03", "≥ 20", "Chỉ tiêu kinh tế"));
    assertThat(asked(duties, "2025-12")).isEmpty();

    Period quarter = Period.of("2026-Q1");
    assertThat(
            city.tell(
                catalog,
                quarter,
                APRIL_2026,
                "select number_text || '. ' || plan_text || ': ' || result_text from marts.quarterly__scorecard where indicator_code = '%s'"
                    .formatted(ADDED)))
        .containsExactly("18. 20 trở lên: …");
    assertThat(
            city.tell(
                catalog,
                quarter,
                APRIL_2026,
                "select with_figures_text_vi from marts.edition__summary"))
        .containsExactly("có số liệu 0/18 chỉ tiêu");
  }

  @Test
  void aTargetLearnedInOctoberIsInNoEditionOfJune() {
    assertThat(followedTargets("2024-H1", "2024-06-19T10:00:00Z")).isEmpty();
    assertThat(followedTargets("2024-09", "2024-09-19T10:00:00Z"))
        .containsExactly("TOURISM_OVERNIGHT", "TOURISM_REVENUE", "TOURISM_VISITORS");
    assertThat(followedTargets("2024-10", "2024-10-20T10:00:00Z"))
        .contains("PUBLIC_INVESTMENT_DISBURSED");
  }

  private List<String> followedTargets(String period, String asOf) {
    Instant instant = Instant.parse(asOf);
    return city.tell(
        Catalog.shipped().asOf(instant),
        Period.of(period),
        instant,
        "select indicator_code from core.fct_targets join core.dim_indicators using (indicator_code) where list_code = 'followed' order by 1");
  }

  private static List<OwedFigure> asked(Duties duties, String collection) {
    return duties.listOwedFigures("CTK", Collection.of(collection)).stream()
        .filter(figure -> figure.indicator().code().equals(ADDED))
        .filter(figure -> figure.periodCode().equals(collection))
        .toList();
  }

  private static JsonNode relations(Path workspace) throws IOException {
    return new JsonMapper()
        .readTree(Files.readString(workspace.resolve("consolidation.json")))
        .path("relations");
  }

  private void carryOutTheRecipe() throws IOException {
    Matcher files = FILE.matcher(Files.readString(Path.of("README.md")));
    int count = 0;
    while (files.find()) {
      Path file = city.home.catalog().resolve(files.group(1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, files.group(2));
      count++;
    }
    assertThat(count).as("files in the recipe").isEqualTo(3);
  }
}
