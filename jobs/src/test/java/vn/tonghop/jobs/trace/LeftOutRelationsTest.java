package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.query.Reach;
import vn.tonghop.warehouse.query.SqlQuery;

/** A relation for analysts that does not fit the editions in reach is told, whoever asks. */
class LeftOutRelationsTest {

  private static final Reach NEWEST = Reach.edition(SmallCity.YEAR, 2);

  @Test
  void noneIsLeftOutOfWhatThisProgramMakes() {
    DataHome home = PlayedCity.city().home;
    for (Reach reach :
        List.of(
            Reach.standing(),
            Reach.edition(SmallCity.HALF, 1),
            Reach.edition(SmallCity.YEAR, 1),
            NEWEST)) {
      List<String> remarks = new ArrayList<>();
      new SqlQuery(home).withRemarks(remarks::add).describe(reach, "");
      assertThat(remarks)
          .as("what is wrong with the select of a file of resources/analysis")
          .isEmpty();
    }
  }

  @Test
  void oneThatAnEditionDoesNotFitIsToldWithTheReasonAndTheOthersAnswer(@TempDir Path folder) {
    DataHome home = PlayedCity.copy(folder);
    loseColumn(home.edition(SmallCity.YEAR, 2).resolve("warehouse.duckdb"));
    String areas =
        "analysis.areas is left out, because it does not fit the editions in reach: Binder Error: ";
    String figures =
        "analysis.figures is left out, because it does not fit the editions in reach: it reads analysis.areas (Binder Error: ";

    assertThat(remarks(home, "select count(*) from targets")).isEmpty();
    assertThatThrownBy(() -> remarks(home, "select sum(value) as figure from figures"))
        .isInstanceOf(Failure.class)
        .hasMessageContainingAll("figures does not exist", figures, "is_name_reused");
    assertThat(remarks(home, "select 1 as areas"))
        .as("a bare name may be another schema's")
        .singleElement()
        .asString()
        .startsWith(areas)
        .contains("is_name_reused")
        .doesNotContain("create view");
    assertThat(remarks(home, "show tables"))
        .anyMatch(remark -> remark.startsWith(areas))
        .anyMatch(remark -> remark.startsWith(figures));
    assertThat(
            PlayedCity.say(home, "sql", "--edition", "2024/2", "--describe", "targets")
                .text()
                .lines())
        .anyMatch(line -> line.startsWith("note: " + areas))
        .anyMatch(line -> line.startsWith("analysis.targets: One row per target"));
    List<String> written = new ArrayList<>();
    new SqlQuery(home)
        .withRemarks(written::add)
        .write(NEWEST, "select 1 as areas", SqlQuery.Format.CSV, folder.resolve("a.csv"));
    assertThat(written).singleElement().asString().startsWith(areas);
  }

  private static List<String> remarks(DataHome home, String sql) {
    List<String> remarks = new ArrayList<>();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new SqlQuery(home).withRemarks(remarks::add).print(NEWEST, sql, SqlQuery.Format.CSV, answer);
    assertThat(answer.toString(StandardCharsets.UTF_8).lines()).hasSizeGreaterThan(1);
    return remarks;
  }

  /** As an edition of an older program may be without it. */
  private static void loseColumn(Path warehouse) {
    assertThat(warehouse.toFile().setWritable(true)).isTrue();
    try (Database database = Database.forReading(Database.Limits.QUESTION)) {
      Stream.of(
              "attach %s as edition".formatted(Sql.text(warehouse.toString())),
              "alter table edition.core.dim_areas drop column is_name_reused",
              "detach edition")
          .forEach(database::execute);
    }
  }
}
