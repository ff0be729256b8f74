package vn.tonghop.reports.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reports.FixtureWarehouse;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.warehouse.Failure;

class RendererTest {

  private static final String MARKING = "BẢN TRÌNH DIỄN – không phải văn bản hành chính";

  @TempDir Path folder;

  static List<String> reports() {
    return Outlines.shipped().listCodes();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void carriesTheMarkingOnEveryPage(String report) {
    assertThat(PrintedReport.of(folder, report).pages())
        .isNotEmpty()
        .allSatisfy(page -> assertThat(page).contains(MARKING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"half_year", "nine_month", "year_end"})
  void printsEveryTextOfItsMartsInNfc(String report) {
    PrintedReport printed = PrintedReport.of(folder, report);
    assertThat(Normalizer.isNormalized(printed.text(), Normalizer.Form.NFC)).isTrue();
    List<String> scorecard =
        List.of(
            "group_name_vi",
            "indicator_name_vi",
            "unit_vi",
            "plan_text",
            "result_text",
            "vs_same_period_text");
    assertPrinted(printed, report + "__scorecard", scorecard);
    assertPrinted(printed, "edition__paragraphs", List.of("text_vi"));
    assertPrinted(
        printed,
        "edition__delivery",
        List.of("agency_name_vi", "kind_name_vi", "state_vi", "received_text", "answered_text"));
    assertPrinted(
        printed,
        "edition__followed",
        List.of(
            "group_name_vi",
            "indicator_name_vi",
            "result_text",
            "reported_yoy_text",
            "computed_yoy_text",
            "plan_text",
            "plan_percent_text",
            "note_marks_text"));
    assertPrinted(
        printed,
        "edition__not_reported",
        List.of("indicator_name_vi", "owner_name_vi", "reason_vi"));
    assertPrinted(printed, "edition__notes", List.of("mark_text", "text_vi"));
  }

  /** As an edition of the generated city had them. */
  @Test
  void theSummaryEndsOnTheFirstPageWhereItsTableIsTallAndThreeThingsNeedADecision() {
    String figures =
        """
        delete from marts.edition__key_figures;
        insert into marts.edition__key_figures by name
        select '2024-07' as period_code, 1 as edition_number, i as line_order, 'FIGURE_' || i as indicator_code, name_vi, '' as note_marks_text, result_text, plan_text, '+100%' as vs_same_period_text, state_vi, owner_name_vi
        from (values
          (1, 'Tổng thu ngân sách nhà nước (tỷ đồng)', '7.408,53 (sb)', 'đạt và vượt dự toán Trung ương giao', '', 'Sở Tài chính'),
          (2, 'Tỷ lệ bao phủ bảo hiểm y tế (%)', '93,05 (sb)', '93,55 trở lên', 'thấp hơn mục tiêu năm 0,5 điểm %', 'Bảo hiểm xã hội thành phố'),
          (3, 'Số xã được công nhận nông thôn mới nâng cao trong năm (xã)', '6 (sb)', '5 trở lên', 'đạt 120% kế hoạch năm sau 58,33% thời gian', 'Sở Nông nghiệp và Phát triển nông thôn'),
          (4, 'Khách tham quan, du lịch (lượt)', '3.745.163 (sb)', '6.100.000 trở lên', 'đạt 61,4% kế hoạch năm', 'Sở Văn hóa, Thể thao và Du lịch'),
          (5, 'Khách du lịch lưu trú (lượt)', '1.924.736 (sb)', '3.100.000 trở lên', 'đạt 62,09% kế hoạch năm', 'Sở Văn hóa, Thể thao và Du lịch')
        ) as figures(i, name_vi, result_text, plan_text, state_vi, owner_name_vi)
        """;
    String decisions =
        """
        delete from marts.edition__decisions;
        insert into marts.edition__decisions by name
        select '2024-07' as period_code, 1 as edition_number, i as line_order,
          chr(cast(96 + i as integer)) || ') Doanh thu du lịch: lũy kế 7 tháng 3.125 tỷ đồng, bằng 52,08% kế hoạch năm 6.000 tỷ đồng; theo nhịp các năm trước, dự báo cả năm 4.904 tỷ đồng, bằng 81,74% kế hoạch năm (Sở Văn hóa, Thể thao và Du lịch).' as text_vi
        from range(1, 4) t(i)
        """;
    String counts =
        """
        update marts.edition__paragraphs
        set text_vi = 'Kỳ báo cáo có số liệu 3/17 chỉ tiêu chủ yếu, nêu theo tiến độ, chưa đánh giá đạt hay không đạt; trong đó 01 chỉ tiêu đạt tỷ lệ kế hoạch từ mức thời gian đã qua trở lên, 01 chỉ tiêu chưa ở mức mục tiêu năm.'
        where section = 'summary'
        """;
    PrintedReport printed = PrintedReport.of(folder, "monthly", figures, decisions, counts);
    assertThat(printed.pages().get(0).replaceAll("\\s+", " "))
        .contains("c) Doanh thu du lịch")
        .containsPattern("Du lịch\\)\\. " + MARKING);
  }

  private void assertPrinted(PrintedReport printed, String mart, List<String> columns) {
    List<String> texts = PrintedReport.texts(folder, mart, columns);
    assertThat(texts).as("texts of " + mart).isNotEmpty();
    String run = printed.run();
    assertThat(texts).allSatisfy(text -> assertThat(run).contains(text));
  }

  @Test
  void assessesAWholeYearWithReasonsCountsQuotationAndChanges() {
    PrintedReport printed = PrintedReport.of(folder, "year_end");
    assertPrinted(printed, "year_end__scorecard", List.of("verdict_text_vi", "vs_plan_text"));
    assertPrinted(
        printed, "edition__not_met", List.of("indicator_name_vi", "difference_text", "reason_vi"));
    assertPrinted(
        printed,
        "edition__changes",
        List.of("indicator_name_vi", "old_text", "new_text", "reason_vi"));
    assertPrinted(
        printed,
        "edition__summary",
        List.of("quotation_text_vi", "plan_document_text_vi", "coverage_text_vi"));
    assertThat(printed.text())
        .contains("Tổng số chỉ tiêu Vượt Đạt Không đạt Chưa đánh giá\n17 2 2 3 10");
    assertThat(printed.pages().get(0).replaceAll("\\s+", " "))
        .as("the count stands on the first page")
        .contains(
            "Trong 17 chỉ tiêu chủ yếu: 02 chỉ tiêu vượt, 02 chỉ tiêu đạt, 03 chỉ tiêu không đạt,"
                + " 10 chỉ tiêu chưa đánh giá.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"half_year", "nine_month"})
  void printsProgressAndNoVerdictForAPartOfTheYear(String report) {
    PrintedReport printed = PrintedReport.of(folder, report);
    assertPrinted(printed, report + "__scorecard", List.of("progress_text_vi"));
    assertThat(printed.text()).contains("Tiến độ").doesNotContain("Đánh giá", "Chỉ tiêu không đạt");
  }

  @Test
  void headsTheCouncilsReportAsTheDecreeSays() {
    PrintedReport printed = PrintedReport.of(folder, "year_end");
    assertThat(printed.pages().get(0))
        .contains(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "ỦY BAN NHÂN DÂN",
            "THÀNH PHỐ CẦN THƠ",
            "/BC-UBND",
            "Cần Thơ, ngày",
            "BÁO CÁO",
            "Kính gửi: Hội đồng nhân dân thành phố Cần Thơ.");
    assertThat(printed.text()).contains("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "./.");
    assertThat(printed.text())
        .contains("Phụ lục I\n", "Phụ lục V\n", "(Kèm theo Báo cáo số ....../BC-UBND");
  }

  @Test
  void headsTheDepartmentsDraftInItsOwnName() {
    PrintedReport printed = PrintedReport.of(folder, "nine_month");
    assertThat(printed.pages().get(0))
        .contains(
            "SỞ KẾ HOẠCH VÀ ĐẦU TƯ", "/BC-SKHĐT", "Kính gửi: Ủy ban nhân dân thành phố Cần Thơ.");
    assertThat(printed.text()).contains("GIÁM ĐỐC").doesNotContain("TM. ỦY BAN NHÂN DÂN");
  }

  @Test
  void aBodyWithoutALetterheadOnThatDaySignsNothing() {
    FixtureWarehouse.make(
        folder,
        "nine_month",
        "update marts.edition__letters set issuer_code = 'SM', issuer_vi = null");
    assertThatThrownBy(() -> new Renderer().render(folder, List.of("nine_month")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "Cannot print nine_month: issuer_vi of SM is empty, expected a row in letterheads.csv");
  }

  @Test
  void numbersPagesFromTheSecondAndAnewInEachAppendix() {
    List<String> pages = PrintedReport.of(folder, "year_end").pages();
    assertThat(pages.get(0)).startsWith("ỦY BAN NHÂN DÂN");
    assertThat(pages.get(1)).startsWith("2");
    for (int page = 0; page < pages.size(); page++) {
      if (pages.get(page).contains("(Kèm theo")) {
        assertThat(pages.get(page)).startsWith("Phụ lục");
      }
    }
  }

  @Test
  void embedsTimesMetricFontsOnA4PagesWithTitleAndBookmarks() throws Exception {
    PrintedReport printed = PrintedReport.of(folder, "year_end");
    try (PDDocument pdf = Loader.loadPDF(printed.file().toFile())) {
      for (PDPage page : pdf.getPages()) {
        PDRectangle box = page.getMediaBox();
        assertThat(Set.of(box.getWidth(), box.getHeight())).containsExactlyInAnyOrder(595f, 842f);
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("LiberationSerif");
        }
      }
      assertThat(pdf.getDocumentInformation().getTitle())
          .startsWith("BÁO CÁO: Tình hình thực hiện các chỉ tiêu kế hoạch phát triển");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
    }
  }

  @Test
  void printsWarningsTasksProjectsAndWordsWhereThereAreAny() {
    PrintedReport printed = PrintedReport.of(folder, "half_year");
    assertPrinted(
        printed,
        "edition__early_warnings",
        List.of("group_name_vi", "subject_vi", "reached_text_vi", "projected_text_vi"));
    assertPrinted(
        printed,
        "edition__tasks",
        List.of("group_name_vi", "agency_name_vi", "task_count_text", "longest_delay_text"));
    assertPrinted(
        printed,
        "edition__disbursements",
        List.of("project_name_vi", "plan_percent_text", "reported_percent_text", "projected_text"));
    assertPrinted(printed, "edition__told", List.of("group_name_vi", "text_vi", "agencies_vi"));
  }

  @Test
  void leavesOutWarningsTasksProjectsAndWordsWhereThereAreNone() {
    assertThat(PrintedReport.of(folder, "year_end").text())
        .doesNotContain("CẢNH BÁO SỚM", "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ", "THEO DỰ ÁN", "ĐỀ XUẤT CỦA");
  }

  @Test
  void printsTheSameBytesTwice() throws Exception {
    PrintedReport printed = PrintedReport.of(folder, "half_year");
    byte[] first = Files.readAllBytes(printed.file());
    new Renderer().render(folder, List.of("half_year"));
    assertThat(Files.readAllBytes(printed.file())).isEqualTo(first);
  }

  @Test
  void anEmptyAppendixIsLeftOutWithWhatRefersToIt() {
    PrintedReport printed =
        PrintedReport.of(
            folder,
            "year_end",
            "delete from marts.edition__not_met",
            "delete from marts.edition__not_reported",
            "delete from marts.edition__followed",
            "delete from marts.edition__growth",
            "delete from marts.edition__notes",
            "delete from marts.edition__changes");
    assertThat(printed.text())
        .contains(
            "Không có chỉ tiêu không đạt.",
            "Kết quả, đánh giá và lý do của từng chỉ tiêu nêu tại Phụ lục I.",
            "Tình hình nộp báo cáo của từng đơn vị nêu tại Phụ lục II.",
            "II. PHẠM VI VÀ GIỚI HẠN CỦA SỐ LIỆU")
        .doesNotContain("NỘI DUNG THAY ĐỔI", "CHƯA CÓ BÁO CÁO", "THEO DÕI KHÁC", "Phụ lục III")
        .as("a heading over no picture")
        .doesNotContain("qua các kỳ trong năm");
  }

  /** Wherever on a page it begins. */
  @Test
  void noHeadOfATableStandsAloneAtTheFootOfAPage() throws IOException {
    String agency = "Ban Quản lý các khu chế xuất và công nghiệp Cần Thơ";
    for (int lines = 0; lines < 24; lines++) {
      PrintedReport printed =
          PrintedReport.of(
              Files.createDirectories(folder.resolve("lines" + lines)),
              "disbursement",
              "update marts.disbursement__slow set agency_name_vi = '" + agency + "'",
              "update marts.disbursement__totals set slow_vi = repeat('Một câu dài nửa dòng thôi. ', %d)"
                  .formatted(4 * lines));
      assertThat(printed.pages())
          .as("%d lines before it", lines)
          .filteredOn(page -> page.contains("Chậm"))
          .allMatch(page -> page.contains("Dự án thử"));
    }
  }

  /** Generated, held by the gate and by the regime. */
  @Test
  void theLongestMarkingStandsWholeOnEveryPage() {
    String marking =
        "SỐ LIỆU SINH TỰ ĐỘNG – không phải số liệu thật; DỰ THẢO, CHƯA QUA KIỂM TRA, CHƯA PHÁT HÀNH";
    PrintedReport printed =
        PrintedReport.of(
            folder,
            "half_year",
            "update marts.edition__summary set marking_vi = '" + marking + "'");
    assertThat(printed.pages()).allSatisfy(page -> assertThat(page).contains(marking));
  }

  @Test
  void aShortlistSaysHowManyRowsTheWorkbookHasBesides() {
    PrintedReport printed =
        PrintedReport.of(
            folder,
            "half_year",
            "insert into marts.edition__early_warnings by name"
                + " select '2024-H1' as period_code, 1 as edition_number, 100 + i as line_order,"
                + " 'CẢNH BÁO' as group_name_vi, 'Dự án thứ ' || i as subject_vi, '' as reached_text_vi,"
                + " '' as projected_text_vi, '' as shortfall_money_text, '' as shortfall_percent_text, '' as delay_days_text"
                + " from range(30) as numbers(i)");
    assertThat(printed.text())
        .contains("dòng nữa; danh sách đầy đủ trong tệp số liệu kèm theo.")
        .doesNotContain("Dự án thứ 29");
  }

  @Test
  void clipsNoLongTextInAnyCell() {
    String name =
        "Tỷ lệ xã, phường, thị trấn đạt tiêu chuẩn an toàn về an ninh trật tự ".repeat(8).strip();
    PrintedReport printed =
        PrintedReport.of(
            folder,
            "year_end",
            "update marts.year_end__scorecard set indicator_name_vi = '"
                + name
                + "', reason_vi = '"
                + name
                + "' where number_text = '1'",
            "update marts.edition__delivery set agency_name_vi = '"
                + name
                + "' where line_order = 7");
    String run = printed.run();
    String wanted = PrintedReport.withoutSpace(name);
    assertThat(run.split(wanted, -1)).hasSize(4);
  }

  /** Wherever in its cell it would come to stand: pages break +1.234,5 at its point. */
  @Test
  void breaksNoFigureWithItsSign() {
    PrintedReport printed =
        PrintedReport.of(
            folder,
            "year_end",
            "update marts.year_end__scorecard set indicator_name_vi ="
                + " repeat('i ', cast(line_order as integer)) || printf('+1.%03d,5', line_order)");
    assertThat(printed.text().split("\\+1\\.[0-9]{3},5", -1))
        .hasSameSizeAs(printed.text().split("\\+1\\.", -1))
        .hasSizeGreaterThan(30);
  }

  /** In sentences as in cells, wherever the line would end. */
  @Test
  void breaksNoLineBeforeAHyphenOrAMarkAndNoSignedFigureOfASentence() {
    PrintedReport printed =
        PrintedReport.of(
            folder,
            "year_end",
            "update marts.edition__fields set text_vi ="
                + " repeat('i ', 40 + cast(line_order as integer)) || 'tế - xã hội (+1.234,5%)'",
            "insert into marts.edition__fields by name select '2024' as period_code, 1 as"
                + " edition_number, 1000 + i as line_order, 'Khác' as group_name_vi, 'K' || i as"
                + " indicator_code, repeat('i ', i) || 'tế - xã hội +1.234,5%. [77] [88]' as text_vi from"
                + " range(60) t(i)");
    assertThat(printed.text().lines()).noneMatch(line -> line.matches("(- xã|\\[(77|88)\\]).*"));
    assertThat(printed.text().split("\\+1\\.234,5%", -1))
        .hasSameSizeAs(printed.text().split("\\+1\\.", -1))
        .hasSizeGreaterThan(60);
  }

  @Test
  void leavesNoMarkWhereTheEditionHasNone() {
    PrintedReport printed =
        PrintedReport.of(folder, "half_year", "update marts.edition__summary set marking_vi = ''");
    assertThat(printed.text()).doesNotContain("BẢN TRÌNH DIỄN");
  }

  @Test
  void refusesAMartWithoutAColumnThatABlockPrints() {
    FixtureWarehouse.make(
        folder, "half_year", "alter table marts.edition__delivery drop column state_vi");
    assertThatThrownBy(() -> new Renderer().render(folder, List.of("half_year")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "Cannot print block 'delivery' of report 'half_year': edition__delivery has no column"
                + " 'state_vi'");
  }

  @Test
  void refusesAReportThatIsNotThere() {
    FixtureWarehouse.make(folder, "half_year");
    assertThatThrownBy(() -> new Renderer().render(folder, List.of("../half_year")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot find report '../half_year'");
  }
}
