package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.MadeFrom;
import vn.tonghop.warehouse.shipped.PlainTable;

/** What an edition is made from is known part by part: each change is one of its own part alone. */
class MadeFromTest {
  private static final Period HALF = Period.of("2024-H1");
  private static final Instant JULY = Instant.parse("2024-07-20T10:00:00Z");
  private static final Ground.Program PROGRAM = SmallHome.PROGRAM;

  @TempDir Path folder;
  private SmallHome city;
  private Ground ground;
  private MadeFrom before;

  @BeforeEach
  void deliver() {
    city = new SmallHome(folder);
    city.deliver(
        "CTK", "2024-06", "2024-06-17T02:00:00Z", "GRDP_GROWTH", "2024-06", "cumulative", "5.73");
    ground = city.ground();
    before = madeFrom(ground);
  }

  @Test
  void theSameGroundSeenLaterIsTheSame() {
    MadeFrom later =
        new Consolidation(city.home, ground).plan(HALF, JULY.plusSeconds(3600)).madeFrom();
    assertThat(later).isEqualTo(before);
    assertThat(later.digest()).isEqualTo(before.digest());
  }

  @Test
  void anotherDeliveryIsOtherData() {
    city.deliver(
        "CTK", "2024-06", "2024-06-18T02:00:00Z", "GRDP_GROWTH", "2024-06", "cumulative", "5.74");
    assertDiffersIn("data", ground);
  }

  @Test
  void otherRulesAreOtherRules() {
    assertDiffersIn(
        "rules",
        new Ground(
            ground.tables(),
            ground.duties(),
            ground.reports(),
            new Ground.Rules(ground.rules().check(), "other"),
            PROGRAM,
            "THỬ",
            ""));
  }

  @Test
  void aRowOfATableADutyAReportAndTheMarkingAreTheCatalog() {
    PlainTable table = ground.tables().of(HALF).get(0);
    List<List<String>> fewer = table.rows().subList(1, table.rows().size());
    List<PlainTable> tables = new ArrayList<>(ground.tables().of(HALF));
    tables.set(0, new PlainTable(table.name(), table.header(), fewer));
    Ground.Rules rules = ground.rules();
    for (Ground other :
        List.of(
            new Ground(any -> tables, ground.duties(), ground.reports(), rules, PROGRAM, "THỬ", ""),
            new Ground(
                ground.tables(), any -> List.of(), ground.reports(), rules, PROGRAM, "THỬ", ""),
            new Ground(
                ground.tables(),
                ground.duties(),
                (any, at) -> List.of(),
                rules,
                PROGRAM,
                "THỬ",
                ""),
            new Ground(ground.tables(), ground.duties(), ground.reports(), rules, PROGRAM, "", ""),
            new Ground(
                ground.tables(), ground.duties(), ground.reports(), rules, PROGRAM, "THỬ", "x"))) {
      assertDiffersIn("catalog", other);
    }
  }

  @Test
  void otherLayoutsAreOtherTemplates() {
    assertDiffersIn("templates", by(new Ground.Program("1.0", "classes", reports -> "other")));
  }

  @Test
  void otherClassesAndAnotherVersionAreOtherCode() {
    Ground.Program.Templates templates = PROGRAM.templates();
    assertDiffersIn("code", by(new Ground.Program("1.1", "classes", templates)));
    assertDiffersIn("code", by(new Ground.Program("1.0", "other", templates)));
  }

  @Test
  void theRecordKeepsThePartsAndTheVersion() {
    Path made = city.built(new Consolidation(city.home, ground), HALF, JULY);
    assertThat(EditionRecord.in(made))
        .satisfies(
            record -> {
              assertThat(record.madeFrom()).isEqualTo(before);
              assertThat(record.madeFrom().digests()).hasSize(MadeFrom.Part.values().length);
              assertThat(record.inputsDigest()).isEqualTo(before.digest());
              assertThat(record.program()).isEqualTo("1.0");
            });
  }

  private void assertDiffersIn(String part, Ground other) {
    MadeFrom after = madeFrom(other);
    assertThat(after.listDifferent(before)).containsExactly(part);
    assertThat(after.digest()).isNotEqualTo(before.digest());
  }

  private Ground by(Ground.Program program) {
    return new Ground(
        ground.tables(), ground.duties(), ground.reports(), ground.rules(), program, "THỬ", "");
  }

  private MadeFrom madeFrom(Ground on) {
    return new Consolidation(city.home, on).plan(HALF, JULY).madeFrom();
  }
}
