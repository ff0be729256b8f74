package vn.tonghop.warehouse.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.home.PlainJson;

/** What lies in an edition's folder and what its record and its manifest say of it. */
class EditionManifestTest {

  private static final Period HALF = Period.of("2024-H1");
  private static final Instant AS_OF = Instant.parse("2024-06-19T10:00:00Z");

  @TempDir Path path;
  private EditionFolder folder;

  @BeforeEach
  void makeEdition() throws IOException {
    folder = new EditionFolder(path);
    Records.publish(folder, Records.of(HALF, 2, AS_OF, "0123456789abcdef"));
    Files.createDirectories(folder.parquet());
    Files.writeString(folder.parquet().resolve("marts.a.parquet"), "rows");
    Files.writeString(folder.report("half_year"), "pages");
    Files.writeString(folder.report("b"), "pages");
    Files.writeString(folder.index(), "first page");
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("period", "2024-H1");
    said.put("edition", 2);
    said.put("as_of", "2024-06-19T17:00:00+07:00");
    Files.writeString(folder.manifest(), EditionManifest.write(folder, said));
  }

  @Test
  void namesWhatLiesInIt() {
    assertThat(folder.listReports()).containsExactly("b", "half_year");
    assertThat(folder.listFiles())
        .containsExactly(
            "b.pdf",
            "consolidation.json",
            "half_year.pdf",
            "index.html",
            "manifest.json",
            "parquet/marts.a.parquet",
            "warehouse.duckdb");
    assertThat(folder.inputsDigest()).isEqualTo("0123456789abcdef");
    assertThatThrownBy(() -> new EditionFolder(path.resolve("none")).listReports())
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot list ");
    assertThatThrownBy(() -> new EditionFolder(path.resolve("none")).listFiles())
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot list ");
    assertThat(new EditionFolder(path.resolve("none")).inputsDigest()).isEmpty();
  }

  @Test
  void tellsTheDigestOfEveryFileButItself() throws IOException {
    EditionManifest manifest = EditionManifest.in(folder);
    assertThat(manifest.asOf()).isEqualTo(AS_OF);
    assertThat(manifest.fileDigests())
        .hasSize(6)
        .containsEntry("index.html", EndingFile.digest(folder.index()))
        .containsKey("parquet/marts.a.parquet");
    assertThat(Files.readString(folder.manifest()))
        .startsWith("{\n  \"period\" : \"2024-H1\"")
        .contains("\"submission_count\" : 2", "\"byte_count\" : 10")
        .endsWith("}\n");
    assertThat(manifest.listChanged()).isEmpty();
    assertThatCode(() -> manifest.requireUnchanged(HALF, 2)).doesNotThrowAnyException();
  }

  @Test
  void saysNothingOfARecordThatIsNotThereYet() throws IOException {
    Files.delete(folder.record());
    assertThat(EditionManifest.write(folder, Map.of())).doesNotContain("consolidation");
  }

  @Test
  void noticesEveryKindOfChange() throws IOException {
    Files.writeString(folder.index(), "another page");
    Files.delete(folder.report("b"));
    Files.writeString(path.resolve("more.txt"), "more");
    EditionManifest manifest = EditionManifest.in(folder);
    assertThat(manifest.listChanged())
        .extracting(EditionManifest.Changed::name)
        .containsExactly("b.pdf", "index.html", "more.txt");
    assertThat(manifest.listChanged().get(0).found()).isEqualTo("no file");
    assertThat(manifest.listChanged().get(2).expected()).isEqualTo("no file");
    assertThatThrownBy(() -> manifest.requireUnchanged(HALF, 2))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("b.pdf is missing or changed, expected it as in the manifest");
  }

  @Test
  void noticesARecordThatIsNotTheOneItWasMadeFrom() throws IOException {
    Files.writeString(
        folder.record(), Records.of(HALF, 2, AS_OF.plusSeconds(1), "0123456789abcdef").json());
    assertThat(EditionManifest.in(folder).listChanged())
        .extracting(EditionManifest.Changed::name)
        .containsExactly("manifest.json", "consolidation.json");
  }

  @Test
  void isNoOtherEdition() {
    EditionManifest manifest = EditionManifest.in(folder);
    assertThatThrownBy(() -> manifest.requireUnchanged(HALF, 3))
        .hasMessageContaining("its manifest says 2024-H1/2, expected 2024-H1/3");
    assertThatThrownBy(() -> manifest.requireUnchanged(Period.of("2024-06"), 2))
        .hasMessageContaining("its manifest says 2024-H1/2, expected 2024-06/2");
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    Files.writeString(folder.manifest(), "{\"as_of\": \"soon\"}");
    assertThatThrownBy(() -> EditionManifest.in(folder).asOf())
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot read as_of of " + folder.manifest());
    assertThat(EditionManifest.in(folder).fileDigests()).isEmpty();
    Files.writeString(folder.manifest(), "[1]");
    assertThatThrownBy(() -> EditionManifest.in(folder)).hasMessageEndingWith("expected an object");
    Files.writeString(folder.manifest(), "{\"files\": [");
    assertThatThrownBy(() -> EditionManifest.in(folder))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot read ");
    Files.writeString(folder.record(), "{\"period\": \"2024-H1\", \"as_of\": \"soon\"}");
    assertThatThrownBy(() -> EditionRecord.in(path))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot read " + folder.record());
  }

  @Test
  void aRecordReadsBackAsItWasWritten() {
    EditionRecord record = Records.of(HALF, 2, AS_OF, "0123456789abcdef");
    assertThat(EditionRecord.in(path)).isEqualTo(record);
    assertThat(record.code()).isEqualTo("2024-H1/2");
    assertThat(record.stamp()).isEqualTo("2024-H1/2@0123456789ab");
    assertThat(Records.of(HALF, 2, AS_OF, "0123").stamp()).isEqualTo("2024-H1/2@0123");
  }

  @Test
  void namesTheRelationsThatDiffer() {
    EditionRecord one = relations(Map.of("same", "1", "changed", "2", "gone", "3"));
    EditionRecord other = relations(Map.of("same", "1", "changed", "9", "new", "4"));
    assertThat(one.listDifferent(other)).containsExactly("changed", "gone", "new");
    assertThat(one.listDifferent(one)).isEmpty();
  }

  @Test
  void readsNestedJsonAsPlainValues() throws IOException {
    Path file = path.resolve("nested.json");
    Files.writeString(file, "{\"a\": {\"b\": [1, [true, \"x\"], {\"c\": 2.50}]}, \"n\": 7}");
    Map<String, Object> read = PlainJson.read(file);
    assertThat(read)
        .containsEntry("a", Map.of("b", List.of("1", List.of("true", "x"), Map.of("c", "2.50"))));
    assertThat(PlainJson.number(read, "n")).isEqualTo(7);
    assertThat(PlainJson.number(read, "missing")).isZero();
    assertThat(PlainJson.text(read, "missing")).isEmpty();
    assertThat(PlainJson.texts(read, "n")).isEmpty();
    assertThat(PlainJson.textsByName(read, "n")).isEmpty();
  }

  private static EditionRecord relations(Map<String, String> relations) {
    EditionRecord of = Records.of(HALF, 2, AS_OF, "0123");
    return new EditionRecord(
        of.period(),
        of.number(),
        of.asOf(),
        of.program(),
        of.inputsDigest(),
        of.madeFrom(),
        of.replacedNumber(),
        of.comparedEditions(),
        of.submissions(),
        relations);
  }
}
