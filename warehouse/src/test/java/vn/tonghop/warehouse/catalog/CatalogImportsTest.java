package vn.tonghop.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Journal;
import vn.tonghop.warehouse.home.JournalEntry;

/** What is handed in becomes a version that says only what it changes, or changes nothing. */
class CatalogImportsTest {

  private static final Instant NOW = Instant.parse("2026-01-05T05:00:00.900Z");
  private static final String TARGETS = "indicator,kind,low,document,document_status,known_from\n";
  private static final String OTHER =
      TARGETS + "GRDP_GROWTH,at_least,9.6,du-thao-nq-2025.txt,draft_resolution,2024-12-05\n";

  @TempDir Path folder;
  private DataHome home;
  private CatalogImports imports;

  @BeforeEach
  void makeHome() {
    home = new DataHome(folder.resolve("home")).create();
    imports = new CatalogImports(home);
  }

  private Draft draft(String file, String text) throws IOException {
    Path given = folder.resolve("given").resolve(file);
    Files.createDirectories(given.getParent());
    Files.writeString(given, text);
    return Draft.of(given, NOW);
  }

  private int add(Draft draft) {
    return imports.add(draft, "Lan", "given", NOW);
  }

  private static List<String> words(List<CatalogChange> changes) {
    return changes.stream().map(CatalogChange::words).toList();
  }

  @Test
  void keepsWhatATableSaysOtherwiseWithWhoBroughtItWhen() throws IOException {
    Draft draft = draft("plans/2025/targets.csv", OTHER);
    assertThat(imports.list()).isEmpty();
    assertThat(add(draft)).isEqualTo(1);
    assertThat(imports.list())
        .containsExactly(
            new CatalogImports.Version(
                1, Instant.parse("2026-01-05T05:00:00Z"), "Lan", "given", Map.of("targets", 1L)));
    assertThat(Catalog.load(home).tables().get("targets").rows())
        .filteredOn(row -> row.text("year").equals("2025"))
        .filteredOn(row -> row.text("indicator").equals("GRDP_GROWTH"))
        .extracting(row -> row.text("low"))
        .containsExactly("9.6");
    assertThat(home.catalog().resolve("imports/0001/targets.csv"))
        .content()
        .contains("2025,", "9.6")
        .endsWith(",2026-01-05T05:00:00Z\n");
    assertThat(new Journal(home).entries(JournalEntry.Kind.CATALOG)).isNotEmpty();
  }

  @Test
  void keepsNothingOfWhatStandsAlready() throws IOException {
    assertThat(add(draft("plans/2025/targets.csv", OTHER))).isEqualTo(1);
    assertThat(add(draft("plans/2025/targets.csv", OTHER.replace("9.6", "9.60")))).isZero();
    assertThat(add(Draft.none())).isZero();
    assertThat(imports.list()).hasSize(1);
    assertThat(add(draft("plans/2025/targets.csv", OTHER.replace("9.6", "9.7")))).isEqualTo(2);
    assertThat(imports.list()).extracting(CatalogImports.Version::number).containsExactly(1, 2);
  }

  @Test
  void changesNothingWhereARowHasASlip() throws IOException {
    Draft draft = draft("plans/2025/targets.csv", OTHER.replace("GRDP_GROWTH", "GRDP_GROWHT"));
    assertThatThrownBy(() -> add(draft))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("GRDP_GROWHT");
    assertThat(imports.list()).isEmpty();
    assertThat(home.catalog().resolve("imports")).doesNotExist();
  }

  @Test
  void saysInWordsWhatAVersionChanges() throws IOException {
    assertThat(words(draft("plans/2025/targets.csv", OTHER).changes(home)))
        .singleElement()
        .asString()
        .startsWith("targets 2025 GRDP_GROWTH: low 9.5 → 9.6, ")
        .contains("item 2.1(1) → (empty)")
        .doesNotContain("kind", "known_from", "year ");
    assertThat(
            words(
                draft(
                        "holidays.csv",
                        "date,kind,name_vi,confidence\n2026-03-03,holiday,Nghỉ một lần,law\n")
                    .changes(home)))
        .containsExactly(
            "holidays 2026-03-03: new, kind holiday, name_vi Nghỉ một lần, confidence law");
    assertThat(words(Draft.none().changes(home))).isEmpty();
  }

  @Test
  void leavesOutWhatSaysNothing() throws IOException {
    Draft draft = draft("plans/2025/targets.csv", OTHER);
    assertThat(draft.without(change -> change.table().equals("targets")).changes(home)).isEmpty();
    assertThat(draft.without(change -> change.table().equals("lines")).changes(home)).hasSize(1);
  }

  /** A list that says of a line what the year before says of it changes nothing. */
  @Test
  void holdsAYearsListAgainstTheYearBeforeIt() throws IOException {
    String header = "indicator,list,number,line_order,parent,group,principal,known_from\n";
    String same = "GRDP_GROWTH,headline,1,10,,economic,true,\n";
    assertThat(words(draft("plans/2026/lines.csv", header + same).changes(home)))
        .noneMatch(change -> change.contains("number"));
    assertThat(
            words(
                draft("plans/2026/lines.csv", header + same.replace(",1,10,", ",2,10,"))
                    .changes(home)))
        .singleElement()
        .asString()
        .startsWith("lines 2026 GRDP_GROWTH: number 1 → 2");
  }

  @Test
  void takesTheTablesOfARegime() throws IOException {
    String tables = "valid_from,coverage_threshold\n2026-01-01,0.9\n";
    assertThat(add(draft("regime.csv", tables))).isEqualTo(1);
    assertThat(imports.list().get(0).rows()).containsExactly(Map.entry("regime", 1L));
    assertThat(home.catalog().resolve("imports/0001/regime-2026-01-01.yaml"))
        .content()
        .startsWith("recorded_at: 2026-01-05T05:00:00Z\n")
        .contains("coverage_threshold: ")
        .doesNotContain("---");
    Regimes regimes = Catalog.load(home).regimes();
    assertThat(regimes.list()).hasSize(2);
    assertThat(regimes.list().get(1).validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(add(draft("regime.csv", tables))).isZero();
  }

  @Test
  void takesARegimeAsAFileOfItsOwn() throws IOException {
    String said = "valid_from: 2026-01-01\ncoverage_threshold: 0.9\n";
    assertThat(add(draft("regime-2026.yaml", "recorded_at: 2020-01-01T00:00:00Z\n" + said)))
        .isEqualTo(1);
    assertThat(home.catalog().resolve("imports/0001/regime-2026.yaml"))
        .hasContent("recorded_at: 2026-01-05T05:00:00Z\n" + said);
    assertThat(add(draft("regime-2026.yaml", said))).isZero();
  }

  @Test
  void saysInWordsWhatTheTablesOfARegimeChange() throws IOException {
    Draft draft =
        draft(
            "regime_collections.csv",
            "valid_from,code,agency_deadline.day\n2026-01-01,MONTH,16\n2023-02-06,YEAR,31\n");
    assertThat(Draft.regimeWords(draft.over(home)))
        .containsExactly("regime 2026-01-01: collections MONTH agency_deadline.day 16");
    assertThat(Draft.regimeWords(Draft.none().over(home))).isEmpty();
  }

  @Test
  void tellsASlipOfARegimesTables() throws IOException {
    assertThat(
            messages(
                "regime_collections.csv",
                "valid_from,code,agency_deadline.day\n2026-01-01,MONTH,46\n"))
        .anyMatch(slip -> slip.contains("agency_deadline.day") && slip.contains("46"));
    assertThat(messages("regime.csv", "valid_from,coverage_threshold\n2026-01-01,x\n"))
        .anyMatch(slip -> slip.contains("coverage_threshold") && slip.contains("x"));
    assertThat(
            messages(
                "regime_forms.csv",
                "valid_from,form,owed_by\n2026-01-01,tasks,STC\n2026-01-01,tasks,SYT\n"))
        .anyMatch(slip -> slip.contains("stands twice") && slip.contains("[valid_from, form]"));
    assertThat(
            messages(
                "regime_collections.csv",
                "valid_from,code,agency_deadline.day,agency_deadline.hour\n2023-02-06,MONTH,16,\n"))
        .anyMatch(
            slip ->
                slip.contains(
                    "agency_deadline.hour is empty, which changes nothing: it stays 17:00"));
    assertThat(messages("regime_forms.csv", "valid_from,form,owed_by\n2026-01-01,tasks,\n"))
        .noneMatch(slip -> slip.contains("owed_by is empty"));
  }

  private List<String> messages(String file, String text) throws IOException {
    Review review = draft(file, text).review(home);
    return Stream.concat(review.errors().stream(), review.warnings().stream()).toList();
  }

  @Test
  void readsAFolderAndRefusesWhatIsNoTable() throws IOException {
    draft("plans/2025/targets.csv", OTHER);
    draft("holidays.csv", "date,kind,name_vi,confidence\n2026-03-03,holiday,Nghỉ một lần,law\n");
    assertThat(add(Draft.of(folder.resolve("given"), NOW))).isEqualTo(1);
    assertThat(imports.list().get(0).rows())
        .containsExactly(Map.entry("holidays", 1L), Map.entry("targets", 1L));
    assertThatThrownBy(() -> Draft.of(folder.resolve("nowhere.csv"), NOW))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot find ");
    assertThatThrownBy(() -> draft("picture.png", ""))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot read ")
        .hasMessageEndingWith(
            "expected a folder of CSV files, a CSV file, a YAML file or a workbook");
  }

  /** The addresses of an agency stand or fall together, those recorded last. */
  @Test
  void keepsTheAddressesOfAnAgencyTogether() throws IOException {
    add(draft("addresses.csv", "agency,email\nSTC,a@example.vn\nSTC,b@example.vn\nSYT,\n"));
    assertThat(Catalog.load(home).addresses("STC")).containsExactly("a@example.vn", "b@example.vn");
    assertThat(Catalog.load(home).addresses("SYT")).isEmpty();
    assertThat(add(draft("addresses.csv", "agency,email\nSTC,b@example.vn\nSTC,a@example.vn\n")))
        .isZero();
    Draft fewer = draft("addresses.csv", "agency,email\nSTC,b@example.vn\n");
    assertThat(words(fewer.changes(home))).containsExactly("addresses STC b@example.vn: new");
    imports.add(fewer, "Lan", "given", NOW.plusSeconds(60));
    assertThat(Catalog.load(home).addresses("STC")).containsExactly("b@example.vn");
  }

  @Test
  void beginsAnotherPlaceOnlyWhereNothingIs() throws IOException {
    Place.begin(home, "Thành phố khác");
    assertThat(home.catalog().resolve("place.yml"))
        .content()
        .contains("Thành phố khác", "base: \"none\"");
    assertThatThrownBy(() -> Place.begin(home, "Thành phố khác"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("its catalog has files already");
    assertThat(Place.files())
        .containsKeys("regime.yaml", "agencies.csv")
        .hasEntrySatisfying("agencies.csv", text -> assertThat(text.lines()).hasSize(1))
        .hasEntrySatisfying("groups.csv", text -> assertThat(text.lines()).hasSizeGreaterThan(1));
    assertThat(Place.sheets())
        .allSatisfy(
            sheet ->
                assertThat(sheet.lines().isEmpty())
                    .as(sheet.path())
                    .isEqualTo(!sheet.path().matches("groups|regime.*")));
  }
}
