package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;

/** Two makings of one edition, of which one was changed in place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationsTest {
  private static final Period HALF = Period.of("2024-H1");
  private static final Instant JUNE = Instant.parse("2024-06-20T10:00:00Z");

  @TempDir static Path home;
  private EditionFolder made;

  @BeforeAll
  void make() {
    SmallHome city = new SmallHome(home);
    city.deliver(
        "CTK", "2024-06", "2024-06-17T02:00:00Z", "GRDP_GROWTH", "2024-06", "cumulative", "5.73");
    made = new EditionFolder(city.built(city.consolidation(), HALF, JUNE));
  }

  @Test
  void countsRowsThatAreNewGoneAndChangedAndSaysWhose(@TempDir Path folder) throws IOException {
    EditionFolder other =
        changed(
            folder,
            "core.fct_delivery",
            "update other.core.fct_delivery set agency_name_vi = 'x' where agency_code = 'STC'",
            "delete from other.core.fct_delivery where agency_code = 'CTK'",
            "insert into other.core.fct_delivery select * replace ('ZZZ' as agency_code) from other.core.fct_delivery where agency_code = 'SXD'");
    assertThat(Relations.listDifferences(made, other))
        .containsExactly(
            new RelationDifference(
                "core.fct_delivery", 1, 1, 1, List.of(), List.of("CTK", "STC", "ZZZ")));
    assertThat(Relations.listDifferences(made, made)).isEmpty();
  }

  @Test
  void aColumnAndARelationThatOnlyOneHasAreDifferences(@TempDir Path folder) throws IOException {
    EditionFolder other =
        changed(
            folder,
            "core.dim_periods",
            "alter table other.core.dim_periods add column more integer");
    assertThat(Relations.listDifferences(made, other))
        .singleElement()
        .satisfies(one -> assertThat(one.columns()).containsExactly("more"));
    EditionFolder without =
        changed(folder.resolve("2"), "core.dim_periods", "drop table other.core.dim_periods");
    assertThat(Relations.listDifferences(made, without))
        .singleElement()
        .satisfies(one -> assertThat(one.goneCount()).isPositive());
  }

  /** So a new model changes no edition that has nothing for it. */
  @Test
  void aRelationWithoutRowsSaysNoMoreThanOneThatIsNotThere(@TempDir Path folder)
      throws IOException {
    String empty = "core.fct_narratives";
    EditionFolder without = changed(folder, empty, "drop table other." + empty);
    Files.writeString(
        without.record(),
        Files.readString(without.record()).replaceFirst("(?m)^.*\"%s\".*\\R".formatted(empty), ""));
    assertThat(EditionRecord.in(without.path()).relations()).doesNotContainKey(empty).isNotEmpty();
    assertThat(Relations.listDifferences(made, without)).isEmpty();
    assertThat(Relations.listDifferences(without, made)).isEmpty();
  }

  @Test
  void byWhichRuleTextAnOutcomeWasMadeIsNoContent(@TempDir Path folder) throws IOException {
    EditionFolder other =
        changed(
            folder,
            "core.fct_rule_outcomes",
            "update other.core.fct_rule_outcomes set rule_digest = 'of another comment'");
    assertThat(Relations.listDifferences(made, other)).isEmpty();
    EditionFolder judged =
        changed(
            folder.resolve("2"),
            "core.fct_rule_outcomes",
            "update other.core.fct_rule_outcomes set broken_count = broken_count + 1");
    assertThat(Relations.listDifferences(made, judged))
        .singleElement()
        .satisfies(one -> assertThat(one.changedCount()).isPositive());
  }

  /** A copy changed in one relation, whose record knows that relation by another digest. */
  private EditionFolder changed(Path folder, String relation, String... statements)
      throws IOException {
    EditionFolder other = new EditionFolder(Files.createDirectories(folder));
    Files.copy(made.warehouse(), other.warehouse());
    try (Database database = Database.forReading(Database.Limits.QUESTION)) {
      database.execute("attach %s as other".formatted(Sql.text(other.warehouse().toString())));
      for (String statement : statements) {
        database.execute(statement);
      }
    }
    EditionRecord record = EditionRecord.in(made.path());
    Files.writeString(
        other.record(),
        record.json().replace(record.relations().get(relation), Digest.ofText(relation)));
    return other;
  }
}
