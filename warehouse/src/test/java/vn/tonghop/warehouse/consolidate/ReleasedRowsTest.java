package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Release;
import vn.tonghop.warehouse.catalog.Catalog;

/** What an edition uses of deliveries that the heads of their agencies release. */
class ReleasedRowsTest {

  private static final Period JUNE = Period.of("2024-06");
  private static final Instant AS_OF = Instant.parse("2024-06-20T01:00:00Z");
  private static final String REGIME =
      """
      valid_from: 2024-06-01
      recorded_at: 2024-05-02T08:00:00+07:00
      release: {submissions: %s}
      """;

  @TempDir private Path folder;

  @Test
  void aCorrectionThatIsNotReleasedLeavesWhatWasReleased() throws IOException {
    SmallHome city = new SmallHome(folder);
    Release released = Release.of("Nguyễn Thị Hiền", LocalDate.of(2024, 6, 15));
    deliver(city, released, "2024-06-16T02:00:00Z", "100");
    deliver(city, Release.NONE, "2024-06-17T02:00:00Z", "110");

    Files.writeString(city.home.catalog().resolve("regime-2024.yaml"), REGIME.formatted("held"));
    Catalog held = Catalog.load(city.home);
    assertThat(city.tell(held, JUNE, AS_OF, figures("result_text"))).containsExactly("100 (ước)");
    assertThat(
            city.tell(
                held,
                JUNE,
                AS_OF,
                "select state_vi from core.fct_delivery where agency_code = 'CTK'"))
        .containsExactly("đã báo cáo; lần gửi sau chưa ký duyệt nên chưa được sử dụng");
    assertThat(
            city.tell(
                held, JUNE, AS_OF, "select count(*) from core.fct_notes where kind = 'release'"))
        .containsExactly("1");

    String heldDigest = city.consolidation(held).plan(JUNE, AS_OF).inputsDigest();
    Files.writeString(city.home.catalog().resolve("regime-2024.yaml"), REGIME.formatted("marked"));
    Catalog marked = Catalog.load(city.home);
    assertThat(city.consolidation(marked).plan(JUNE, AS_OF).inputsDigest())
        .as("another rule of release is another edition")
        .isNotEqualTo(heldDigest);
    assertThat(city.tell(marked, JUNE, AS_OF, figures("result_text")))
        .containsExactly("110 (ước, chưa ký duyệt)");
  }

  private static String figures(String column) {
    return "select %s from core.fct_followed_lines where indicator_code = 'RETAIL_SALES'"
        .formatted(column);
  }

  private static void deliver(SmallHome city, Release release, String at, String value) {
    city.deliver(release, "CTK", "2024-06", at, "RETAIL_SALES", "2024-06", "cumulative", value);
  }
}
