package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.warehouse.Basis.CUMULATIVE;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.workbook.fill.FormEntry;

/** A later workbook that answers less than the one before corrects, and takes nothing away. */
class CorrectionTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void historyKeepsWhatACorrectionDoesNotAnswer(boolean isStored) throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    city.deliver("SKHDT", "2025-01", figure("ENTERPRISES_NEW", "value", "210"));
    city.deliver("SKHDT", "2025-01", figure("ENTERPRISES_NEW_CAPITAL", "value", "900"));
    if (isStored) {
      city.validation().validatePending();
      new Store(city.home()).storePending();
    }
    city.deliver("SKHDT", "2025-02", figure("ENTERPRISES_NEW", "value", "150"));
    List<Submission> judged = city.validation().validatePending();
    assertThat(judged.get(judged.size() - 1).findings())
        .extracting(Finding::code)
        .contains("CUMULATIVE_FALLS");
  }

  @Test
  void theReceiptTellsWhatBecameOfEveryRow() throws IOException {
    ReorganisedCity city = new ReorganisedCity(folder);
    city.deliver(
        "SKHDT",
        "2025-01",
        figure("ENTERPRISES_NEW", "value", "1210.5"),
        figure("ENTERPRISES_NEW", "reported_plan_percent", "98.5"),
        figure("ENTERPRISES_NEW_CAPITAL", "value", "900"),
        results("Như kỳ trước."));
    city.deliver(
        "SKHDT",
        "2025-01",
        figure("ENTERPRISES_NEW", "value", "1310.5"),
        figure("ENTERPRISES_NEW_CAPITAL", "reported_yoy_percent", "4"),
        results("Như kỳ trước."),
        section("difficulties", "Thiếu lao động."));

    List<Submission> judged = city.validation().validatePending();

    assertThat(judged).allMatch(Submission::isAccepted);
    assertThat(judged).extracting(Submission::answeredCount).containsExactly(3, 4);
    assertThat(judged.get(1).owedCount()).isEqualTo(judged.get(0).owedCount());
    assertThat(receipt(city, judged.get(0))).doesNotContain("So với số liệu");
    assertThat(receipt(city, judged.get(1)))
        .contains(
            "- Dòng báo cáo mới: 1\n",
            "- Dòng thay đổi: 1\n",
            "- Dòng báo cáo lại, không thay đổi: 1\n",
            "- Dòng không ghi lại, giữ số đã báo cáo: 1\n",
            " (ENTERPRISES_NEW CANTHO 2025-01 cumulative): Kết quả 1.210,5 → 1.310,5; So kế hoạch (%) 98,5 → (để trống)\n",
            "Mới:\n- Nội dung báo cáo, Khó khăn, hạn chế (difficulties)\n",
            "Giữ số đã báo cáo:\n- Chỉ tiêu, ")
        .containsPattern(
            "nên giữ số đã báo cáo:\n- Chỉ tiêu, [^\n]+ \\(ENTERPRISES_NEW_CAPITAL CANTHO 2025-01 cumulative\\)\n");
  }

  private static String receipt(ReorganisedCity city, Submission one) throws IOException {
    return Files.readString(
        city.home()
            .outbox()
            .resolve("SKHDT/SKHDT_2025-01_tiep-nhan_%s.txt".formatted(one.receipt().shortSha())));
  }

  private static ReorganisedCity.Said figure(String indicator, String column, String value) {
    return month ->
        FormEntry.ofFigure(indicator, "CANTHO", month, CUMULATIVE, column, new BigDecimal(value));
  }

  private static ReorganisedCity.Said results(String text) {
    return section("results", text);
  }

  private static ReorganisedCity.Said section(String code, String text) {
    return month -> new FormEntry("sections", List.of(code), "text_vi", text);
  }
}
