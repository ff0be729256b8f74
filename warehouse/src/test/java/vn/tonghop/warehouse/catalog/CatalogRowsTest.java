package vn.tonghop.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.Failure;

/** What a row of the catalog may say, and from when on it is known. */
class CatalogRowsTest {

  private static final String LICENCES =
      """
      words: "One row per licence of an agency."
      key: [agency, number]
      known_from: [known_on]
      columns:
        agency: {type: VARCHAR, required: true, refers_to: agencies, words: "The agency."}
        number: {type: INTEGER, required: true, words: "Its number."}
        share: {type: "DECIMAL(9,2)", between: [0, 10], words: "The share."}
        is_open: {type: BOOLEAN, words: "Whether it is open."}
        kind: {type: VARCHAR, values: [whole, half], words: "Which."}
        known_on: {type: VARCHAR, words: "When it became known."}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "10, ''",
    "5.5, ''",
    "-0.01, 'share is -0.01, expected 0 to 10'",
    "10.01, 'share is 10.01, expected 0 to 10'",
    "many, 'share is ''many'', expected a number such as 12.5'",
  })
  void aNumberLiesBetweenItsBounds(String share, String trouble) {
    expect("SXD,1," + share + ",,,", trouble);
  }

  @ParameterizedTest
  @CsvSource({
    "true, whole, ''",
    "false, half, ''",
    "'', '', ''",
    "yes, whole, 'is_open is ''yes'', expected true or false'",
    "true, hole, 'kind is ''hole'', expected one of [whole, half]; did you mean ''whole''?'",
  })
  void aCellHasOneOfTheValuesOfItsColumn(String isOpen, String kind, String trouble) {
    expect("SXD,1,," + isOpen + "," + kind + ",", trouble);
  }

  @Test
  void noRowStandsTwice() {
    expect("SXD,1,,,,\nSXD,2,,,,", "");
    expect("SXD,1,1,,,\nSXD,1,2,,,", "stands twice: line 2 has the same [agency, number]");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1970-01-01T00:00:00Z, true", // known since ever
    "2024-06-18, 2024-06-17T17:00:00Z, true", // a day begins at midnight in the city
    "2024-06-18, 2024-06-17T16:59:59Z, false",
    "2024-06-18T09:00:00+07:00, 2024-06-18T02:00:00Z, true",
    "2024-06-18T09:00:00+07:00, 2024-06-18T01:59:59Z, false",
  })
  void aRowIsKnownFromItsDayOrItsInstant(String knownOn, Instant asOf, boolean isKnown) {
    assertThat(catalog("SXD,1,,,," + knownOn, asOf).table("licences").rows())
        .hasSize(isKnown ? 1 : 0);
  }

  @Test
  void refusesAClockThatItCannotRead() {
    expect("SXD,1,,,,soon", "known_on is 'soon', expected a day such as 2024-06-18");
  }

  @Test
  void ofTheCitysOwnRowsTheOneRecordedLastStands() throws IOException {
    own("SXD,1,3,,,,2024-02-01T08:00:00+07:00", "SXD,1,4,,,,2024-01-01T08:00:00+07:00");
    assertThat(catalog("SXD,1,2,,,", Instant.MAX).table("licences").rows())
        .extracting(row -> row.text("share"))
        .containsExactly("3");
    assertThat(
            catalog("SXD,1,2,,,", Instant.parse("2024-01-31T00:00:00Z")).table("licences").rows())
        .extracting(row -> row.text("share"))
        .containsExactly("4");
  }

  @Test
  void aRowOfTheCityHasToSayWhenItWasRecorded() throws IOException {
    own("SXD,1,3,,,,");
    expect(
        "SXD,1,2,,,",
        "recorded_at is '', expected an instant with its offset such as 2024-06-18T09:00:00+07:00");
    own("SXD,1,3,,,,2024-02-01");
    expect("SXD,1,2,,,", "recorded_at is '2024-02-01', expected an instant with its offset");
  }

  @ParameterizedTest
  @CsvSource({
    "0.4, 0.6, ''", // the whole of it
    "0.4, 0.600001, 'share of OLDWARD adds up to 1.000001, expected at most 1'",
    "0, 1, ''",
    "-0.1, 0.5, 'share of OLDWARD adds up to -0.1, expected at most 1'",
  })
  void whatATerritoryGivesAwayIsAtMostTheWhole(String one, String other, String trouble)
      throws IOException {
    String recorded = ",2024-01-10T08:00:00+07:00\n";
    Files.writeString(
        folder.resolve("areas.csv"),
        "code,name_vi,kind,parent,valid_from,valid_to,note,recorded_at\n"
            + "OLDWARD,Phường Cũ,ward,CANTHO,2004-01-02,2025-06-30,"
            + recorded
            + "NEW1,Phường Một,ward,CANTHO-2025,2025-07-01,,"
            + recorded
            + "NEW2,Phường Hai,ward,CANTHO-2025,2025-07-01,,"
            + recorded);
    Files.writeString(
        folder.resolve("area_succession.csv"),
        "from_code,to_code,effective,kind,share,share_back,moved_area_km2,moved_population,confidence,note,recorded_at\n"
            + "OLDWARD,NEW1,2025-07-01,split,%s,,,,published,".formatted(one)
            + recorded
            + "OLDWARD,NEW2,2025-07-01,split,%s,,,,published,".formatted(other)
            + recorded);
    expect("SXD,1,,,,", trouble);
  }

  @ParameterizedTest
  @CsvSource({
    "SKHDT, 2025-02-28, SKHDT", // its last day
    "SKHDT, 2025-03-01, STC",
    "STC, 2025-03-01, STC",
    "CTK, 2025-03-01, CTK",
  })
  void anAgencyAnswersForItselfUpToItsLastDay(String agency, LocalDate day, String answers) {
    assertThat(Catalog.shipped().agencies().successor(agency, day)).isEqualTo(answers);
  }

  private void expect(String rows, String trouble) {
    if (trouble.isEmpty()) {
      assertThat(catalog(rows, Instant.MAX).table("licences").rows()).isNotEmpty();
    } else {
      assertThatThrownBy(() -> catalog(rows, Instant.MAX))
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith("Cannot load the catalog: 1 error, expected none")
          .hasMessageContaining(trouble);
    }
  }

  private Catalog catalog(String rows, Instant asOf) {
    TreeMap<String, String> files = new TreeMap<>(Shelf.shipped().files());
    files.put("licences.yml", LICENCES);
    files.put("licences.csv", "agency,number,share,is_open,kind,known_on\n" + rows + "\n");
    return new Catalog(Shelf.of(files), Overlay.of(folder), asOf);
  }

  private void own(String... rows) throws IOException {
    Files.writeString(
        folder.resolve("licences.csv"),
        "agency,number,share,is_open,kind,known_on,recorded_at\n"
            + String.join("\n", List.of(rows))
            + "\n");
  }
}
