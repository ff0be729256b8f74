package vn.tonghop.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Coded;
import vn.tonghop.warehouse.Frequency;
import vn.tonghop.warehouse.Nature;
import vn.tonghop.warehouse.Qualifier;

/** What holds for every table of the catalog; a failure says what to write into its description. */
class TableDescriptionTest {

  private static final Map<String, TableDescription> TABLES = Shelf.shipped().descriptions();

  @TempDir Path folder;

  @Test
  void everyTableSaysWhatItIs() {
    TABLES.forEach(
        (name, table) -> {
          assertThat(table.words()).as("words of %s", name).startsWith("One row per ");
          assertThat(table.columns().keySet())
              .as("columns of %s: its key, its life, what it is known from", name)
              .containsAll(table.key())
              .containsAll(table.life())
              .containsAll(table.knownFrom())
              .containsAll(table.ofFolders());
          table
              .columns()
              .forEach(
                  (column, said) -> {
                    assertThat(said.words()).as("words of %s in %s", column, name).endsWith(".");
                    assertThat(CellType.of(said.type())).as("type of %s", column).isNotNull();
                    assertThat(said.refersTo())
                        .as("what %s in %s refers to", column, name)
                        .satisfiesAnyOf(
                            to -> assertThat(to).isEmpty(),
                            to -> assertThat(TABLES.get(to).columns()).containsKey("code"));
                  });
        });
  }

  @Test
  void everyColumnAndKeyHasAnExampleAndSaysWhatItDecides() {
    Catalog.page()
        .lines()
        .filter(line -> line.startsWith("| "))
        .forEach(line -> assertThat(line).as("write example: into").doesNotEndWith("|  |"));
    Stream.concat(TABLES.values().stream(), Shelf.shipped().trees().values().stream())
        .forEach(
            table -> {
              assertThat(table.decides()).as("decides of %s", table.name()).isNotBlank();
              table
                  .columns()
                  .forEach(
                      (name, column) ->
                          assertThat(column.pattern().isEmpty() || !column.example().isEmpty())
                              .as("an example of what matches in %s of %s", name, table.name())
                              .isTrue());
            });
  }

  @Test
  void everyFileOfRowsIsATables() {
    assertThat(Shelf.shipped().files().keySet())
        .filteredOn(path -> path.endsWith(".csv"))
        .as("write a description <table>.yml beside it")
        .allSatisfy(
            path -> assertThat(TABLES.values()).anyMatch(table -> table.match(path).matches()));
  }

  @Test
  void valuesAreTheProgramsOwnCodes() {
    assertThat(values("indicators", "nature")).isEqualTo(codes(Nature.values()));
    assertThat(values("indicators", "frequency")).isEqualTo(codes(Frequency.values()));
    assertThat(values("explanations", "basis"))
        .containsExactlyInAnyOrderElementsOf(codes(Basis.values()));
    assertThat(values("reference_observations", "qualifier"))
        .containsExactlyInAnyOrderElementsOf(codes(Qualifier.values()));
  }

  @Test
  void refusesAMisspeltKey() {
    assertThatThrownBy(() -> TableDescription.parse("towns", "words: One row per town.\nkeys: [a]"))
        .hasMessageStartingWith("Cannot read reference/towns.yml: unknown key 'keys', expected one")
        .hasMessageEndingWith("; did you mean 'key'?");
    assertThatThrownBy(
            () ->
                TableDescription.parse("towns", "columns: {code: {type: VARCHAR, reqired: true}}"))
        .hasMessageContaining("unknown key 'reqired' in column code, expected one of [between, ")
        .hasMessageEndingWith("; did you mean 'required'?");
  }

  @Test
  void aNewTableIsTwoNewFiles() throws IOException {
    TreeMap<String, String> files = new TreeMap<>(Shelf.shipped().files());
    files.put(
        "licences.yml",
        """
        words: "One row per licence of an agency."
        key: [agency, number]
        columns:
          agency: {type: VARCHAR, required: true, refers_to: agencies, words: "The agency."}
          number: {type: INTEGER, required: true, words: "Its number."}
          issued_on: {type: DATE, words: "The day."}
        """);
    files.put("licences.csv", "agency,number,issued_on\nSXD,1,2024-01-05\n");
    Overlay none = Overlay.NONE;
    Catalog catalog = new Catalog(Shelf.of(files), none, Instant.MAX);
    assertThat(catalog.table("licences").plain().rows())
        .containsExactly(List.of("SXD", "1", "2024-01-05"));

    files.put("licences.csv", "agency,number,issued_on\nSXDD,one,2024-01-05\nSXD,,5/13/2024\n");
    assertThatThrownBy(() -> new Catalog(Shelf.of(files), none, Instant.MAX))
        .hasMessageContaining("4 errors")
        .hasMessageContaining(
            "reference/licences.csv line 2: agency is 'SXDD', expected a code of agencies; did you mean 'SXD'?")
        .hasMessageContaining(
            "reference/licences.csv line 2: number is 'one', expected a whole number")
        .hasMessageContaining(
            "reference/licences.csv line 3: number is empty, expected a value: Its number.")
        .hasMessageContaining(
            "reference/licences.csv line 3: issued_on is '5/13/2024', expected a day such as 2024-06-18");
  }

  @Test
  void aFileThatIsNearlyATablesIsAnError() throws IOException {
    Files.writeString(folder.resolve("agencie.csv"), "code\n");
    Files.writeString(folder.resolve("addresses.csv"), "agency,email,recorded_at\n");
    assertThatThrownBy(() -> new Catalog(Shelf.shipped(), Overlay.of(folder), Instant.MAX))
        .hasMessageContaining(": 1 error,")
        .hasMessageContaining(
            "catalog/agencie.csv line 1: nothing is read from here; did you mean catalog/agencies.csv?");
  }

  @Test
  void whatAColumnMayLeaveOutAFileMayToo() throws IOException {
    Files.writeString(
        folder.resolve("areas.csv"),
        """
        code,name_vi,kind,valid_from,recorded_at
        P1,Phường thử,ward,2025-07-01,2025-07-01T08:00:00+07:00
        """);
    Catalog catalog = new Catalog(Shelf.shipped(), Overlay.of(folder), Instant.MAX);
    assertThat(catalog.table("areas").plain().rows())
        .contains(List.of("P1", "Phường thử", "ward", "", "2025-07-01", "", ""));
  }

  private static List<String> values(String table, String column) {
    return TABLES.get(table).columns().get(column).values();
  }

  private static List<String> codes(Coded[] list) {
    return Stream.of(list).map(Coded::code).toList();
  }
}
