package vn.tonghop.warehouse.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.CatalogDigest.Check;
import vn.tonghop.warehouse.plan.CatalogDigest.Item;

/** What in a sound catalog somebody should look at. */
class CatalogDigestTest {

  private static final LocalDate DAY = LocalDate.of(2025, 7, 15);
  private static final String NOW = ",2025-01-10T08:00:00+07:00\n";

  @TempDir Path folder;

  @Test
  void theShippedCatalogOfTheDemonstrationHasNothingToLookAt() {
    assertThat(new CatalogDigest(Catalog.shipped(), Set.of()).list(LocalDate.of(2024, 6, 20)))
        .isEmpty();
  }

  @Test
  void tellsWhatNobodyUsesOwnsReportsOrCloses() throws IOException {
    DataHome home = new DataHome(folder).create();
    write(home, "documents.csv", "code,title_vi,recorded_at", "nq-cu,Nghị quyết cũ");
    write(
        home,
        "plans/2025/lines.csv",
        "indicator,list,number,line_order,group,principal,recorded_at",
        "GRDP_GROWTH,headline,1,9000,economic,true");
    write(
        home,
        "agencies.csv",
        "code,name_vi,kind,reports,valid_from,recorded_at",
        "SYT2,Sở Y tế,department,true,2025-01-01");
    write(
        home,
        "tasks.csv",
        "task_code,name_vi,owner,due_date,opened_on,recorded_at",
        "T1,Đề án cũ,STC,2024-12-31,2024-02-01",
        "T2,Đề án mới,STC,2025-12-31,2024-02-01",
        "T3,Quy chế,SKHDT,2025-12-31,2024-02-01",
        "T4,Chợ phường,NK,2025-12-31,2024-02-01");
    write(home, "addresses.csv", "agency,email,recorded_at", "STC,a@example.vn");
    Catalog catalog = Catalog.load(home);
    Set<String> reported =
        catalog.table("indicators").rows().stream()
            .map(row -> row.text("code"))
            .filter(code -> !code.equals("URBANISATION"))
            .collect(Collectors.toSet());

    List<Item> items = new CatalogDigest(catalog, reported).list(DAY);
    assertThat(items)
        .extracting(Item::check)
        .containsExactly(
            Check.UNUSED_DOCUMENTS,
            Check.SCATTERED_GROUPS,
            Check.DOUBLE_NAMES,
            Check.NEVER_REPORTED,
            Check.WITHOUT_ADDRESS,
            Check.OVERDUE_TASKS,
            Check.UNANSWERED);
    assertThat(items).extracting(Item::codes).contains("nq-cu", "economic", "SYT = SYT2");
    assertThat(items).extracting(Item::codes).contains("URBANISATION", "T1");
    assertThat(items.get(4).codes()).doesNotContain("STC").endsWith(" more");
    assertThat(items.get(5).wordsVi())
        .isEqualTo("Nhiệm vụ đã quá hạn từ năm trước, chưa đóng: Đề án cũ");
    assertThat(items.get(6).codes()).isEqualTo("T4");
    assertThat(new CatalogDigest(catalog, Set.of()).list(DAY))
        .extracting(Item::check)
        .doesNotContain(Check.NEVER_REPORTED);
  }

  @Test
  void tellsOfATargetWhoseOwnerDoesNotReportYet() throws IOException {
    DataHome home = new DataHome(folder).create();
    write(
        home,
        "agencies.csv",
        "code,name_vi,kind,reports,valid_from,recorded_at",
        "CTK,Cục Thống kê thành phố,central,false,2025-01-01",
        "CTK,Cục Thống kê thành phố,central,true,2025-08-01");
    assertThat(new CatalogDigest(Catalog.load(home), Set.of()).list(DAY))
        .filteredOn(item -> item.check() == Check.WITHOUT_OWNER)
        .singleElement()
        .satisfies(item -> assertThat(item.codes()).startsWith("GRDP_GROWTH, "));
  }

  private static void write(DataHome home, String file, String header, String... rows)
      throws IOException {
    Path path = home.catalog().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, header + "\n" + String.join(NOW, rows) + NOW);
  }
}
