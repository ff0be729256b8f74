package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Period;

/** What the rules across agencies say stands in the edition. */
class CollectionChecksTest {
  private static final Instant JUNE = Instant.parse("2024-06-20T10:00:00Z");
  @TempDir Path folder;

  @Test
  void findingsStandInTheEditionWithTheirFiguresAndArePrinted() {
    SmallHome city = new SmallHome(folder);
    share(city, "CTK", "CLEAN_WATER", "98.5");
    share(city, "SXD", "CLEAN_WATER_URBAN", "97.9");
    share(city, "SNNPTNT", "CLEAN_WATER_RURAL", "92.3");
    Consolidation consolidation = city.consolidation();
    Path edition = city.built(consolidation, Period.of("2024-H1"), JUNE);

    assertThat(
            city.ask(
                edition,
                "select finding_code || ' ' || indicator_code || ' ' || period_code || ' ' || agency_code || ' ' || found_text || ' ' || is_printed from core.fct_collection_findings"))
        .containsExactly("CITY_RATE_OUTSIDE_ITS_PARTS CLEAN_WATER 2024-06 CTK 98,5 true");
    assertThat(
            city.ask(
                edition,
                "select text_vi from marts.edition__notes where text_vi like '%nằm ngoài khoảng%'"))
        .singleElement()
        .asString()
        .contains("(đến hết tháng 6 năm 2024)", "Sở Xây dựng", "do Sở")
        .doesNotContain("2024-06", "SXD");
    assertThat(
            city.ask(
                edition,
                "select rule_code || ' ' || result_code || ' ' || reasons_en from core.fct_rule_outcomes order by 1"))
        .contains(
            "CITY_RATE_OUTSIDE_ITS_PARTS broken ",
            "ONE_FIGURE_TWO_AGENCIES not_evaluated The sheet has no figures that the rule is about.")
        .hasSize(5);
    assertThat(city.ask(edition, "select length(rule_digest) from core.fct_rule_outcomes"))
        .containsOnly("64");
  }

  @Test
  void sameFiguresAndSameRulesAreTheSameEdition() {
    SmallHome city = new SmallHome(folder);
    share(city, "CTK", "CLEAN_WATER", "98.5");
    Period half = Period.of("2024-H1");

    assertThat(city.consolidation().plan(half, JUNE).inputsDigest())
        .isEqualTo(city.consolidation().plan(half, JUNE.plusSeconds(60)).inputsDigest());
  }

  private static void share(SmallHome city, String agency, String indicator, String value) {
    city.deliver(
        agency, "2024-06", "2024-06-17T02:00:00Z", indicator, "2024-06", "end_of_period", value);
  }
}
