package vn.tonghop.reports.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.reports.FixtureWarehouse;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EndingFile;

class PublisherTest {

  private static final Period H1 = Period.of("2024-H1");

  @TempDir Path folder;
  private DataHome home;
  private Publisher publisher;

  @BeforeEach
  void makeHome() {
    home = new DataHome(folder.resolve("home")).create();
    publisher = new Publisher(home);
  }

  private Path workspace(String name) throws IOException {
    Path workspace = Files.createDirectories(home.operations().resolve("work").resolve(name));
    FixtureWarehouse.make(workspace, "half_year");
    Files.writeString(workspace.resolve("consolidation.json"), "{\"inputs\": \"abc\"}");
    Files.writeString(workspace.resolve("half_year.pdf"), "pages");
    Files.createDirectories(workspace.resolve("parquet"));
    Files.writeString(workspace.resolve("parquet/edition__notes.parquet"), "rows");
    return workspace;
  }

  private String current() throws IOException {
    return Files.readString(home.editions().resolve("current.json"));
  }

  @Test
  void renamesTheWorkspaceIntoTheEditionsAndPointsAtIt() throws IOException {
    Path workspace = workspace("2024-H1-1");
    Path edition = publisher.publish(workspace, H1, 1);
    assertThat(edition).isEqualTo(home.edition(H1, 1)).isDirectory();
    assertThat(workspace).doesNotExist();
    assertThat(current()).contains("\"2024-H1\" : 1");
  }

  @Test
  void listsEveryFileWithItsDigestInTheManifest() throws IOException {
    Path edition = publisher.publish(workspace("2024-H1-1"), H1, 1);
    String manifest = Files.readString(edition.resolve("manifest.json"));
    for (String name :
        List.of(
            "half_year.pdf", "index.html", "warehouse.duckdb", "parquet/edition__notes.parquet")) {
      assertThat(manifest).contains("\"" + name + "\"", EndingFile.digest(edition.resolve(name)));
    }
    assertThat(manifest)
        .contains("\"as_of\" : \"2024-06-20T16:00+07:00\"")
        .contains("\"inputs\" : \"abc\"")
        .contains("\"edition__delivery\" : 44");
  }

  @Test
  void tellsInTheManifestWhoReportedAndByWhichTemplatesItIsPrinted() throws IOException {
    Path edition = publisher.publish(workspace("2024-H1-1"), H1, 1);
    JsonNode manifest =
        JsonMapper.builder().build().readTree(Files.readString(edition.resolve("manifest.json")));
    assertThat(manifest.path("coverage").path("owing_count").asInt()).isEqualTo(44);
    assertThat(manifest.path("coverage").path("reported_count").asInt()).isPositive();
    assertThat(manifest.path("coverage").path("text_vi").asString()).contains("/44 đơn vị");
    assertThat(manifest.path("template_digests").propertyNames()).containsExactly("half_year");
    assertThat(manifest.path("template_digests").path("half_year").asString())
        .isEqualTo(TemplateDigest.of("half_year"))
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(TemplateDigest.of("year_end"));
  }

  @Test
  void writesAnIndexThatLinksReportsDataAndSources() throws IOException {
    Path edition = publisher.publish(workspace("2024-H1-1"), H1, 1);
    assertThat(Files.readString(edition.resolve("index.html")))
        .contains("Báo cáo 6 tháng đầu năm 2024, bản số 1")
        .contains("BẢN TRÌNH DIỄN – không phải văn bản hành chính")
        .contains("<a href=\"half_year.pdf\">Tình hình thực hiện")
        .contains("duckdb -readonly warehouse.duckdb")
        .contains("from marts.half_year__scorecard;")
        .contains(
            "<a href=\"https://thongkecantho.gso.gov.vn/newsdetail.aspx?id=12842&amp;tid=2\">");
  }

  @Test
  void takesTheRightToWriteFromEveryFileAndFolder() throws IOException {
    Path edition = publisher.publish(workspace("2024-H1-1"), H1, 1);
    try (Stream<Path> walk = Files.walk(edition)) {
      assertThat(walk)
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .doesNotContain("w"));
    }
  }

  @Test
  void refusesToOverwriteAnEdition() throws IOException {
    publisher.publish(workspace("2024-H1-1"), H1, 1);
    Path again = workspace("2024-H1-1");
    assertThatThrownBy(() -> publisher.publish(again, H1, 1))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("the edition exists, expected a number that is free");
    assertThat(again).exists();
  }

  @Test
  void finishesAfterACrashBetweenTheRenameAndTheCurrentEdition() throws IOException {
    Path workspace = workspace("2024-H1-1");
    publisher.publish(workspace, H1, 1);
    Files.delete(home.editions().resolve("current.json"));
    publisher.publish(workspace, H1, 1);
    assertThat(current()).contains("\"2024-H1\" : 1");
  }

  @Test
  void finishesAfterACrashBeforeTheRename() throws IOException {
    Path workspace = workspace("2024-H1-1");
    Files.writeString(workspace.resolve("manifest.json"), "{\"half\":");
    Files.writeString(workspace.resolve("half_year.pdf.aside"), "torn");
    ReadOnly.contents(workspace);
    Path edition = publisher.publish(workspace, H1, 1);
    assertThat(edition.resolve("half_year.pdf.aside")).doesNotExist();
    assertThat(Files.readString(edition.resolve("manifest.json"))).contains("\"edition\" : 1");
  }

  @Test
  void refusesToPointAtAnEditionThatWasChanged() throws IOException {
    Path workspace = workspace("2024-H1-1");
    Path edition = publisher.publish(workspace, H1, 1);
    Path report = edition.resolve("half_year.pdf");
    Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("rw-r--r--"));
    Files.writeString(report, "other pages");
    assertThatThrownBy(() -> publisher.publish(workspace, H1, 1))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("half_year.pdf is missing or changed");
  }

  @Test
  void letsALaterEditionStandWhenAnEarlierIsFinishedAgain() throws IOException {
    Path first = workspace("2024-H1-1");
    publisher.publish(first, H1, 1);
    publisher.publish(workspace("2024-H1-2"), H1, 2);
    publisher.publish(first, H1, 1);
    assertThat(current()).contains("\"2024-H1\" : 2");
  }

  @Test
  void refusesAWorkspaceWithoutItsWarehouse() throws IOException {
    Path empty = Files.createDirectories(home.operations().resolve("work/2024-H1-1"));
    assertThatThrownBy(() -> publisher.publish(empty, H1, 1))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no such file, expected a consolidation");
  }
}
