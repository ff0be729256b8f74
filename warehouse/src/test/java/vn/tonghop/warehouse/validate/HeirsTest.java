package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.warehouse.Basis.CUMULATIVE;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.form.Entrusted;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.form.OwedRows;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/**
 * The first of March 2025: planning went to finance and transport to construction. What they had
 * reported goes on to be what their successors' figures are compared with.
 */
class HeirsTest {

  private static final String FALLS = "CUMULATIVE_FALLS";

  @TempDir private Path folder;

  /** What was said of a workbook, and what became of each rule. */
  private record Judged(List<Finding> findings, List<RuleOutcome> outcomes) {}

  @Test
  void comparesWithWhatThePredecessorReported() throws IOException {
    ReorganisedCity city = city("merge");
    city.deliver("SKHDT", "2025-02", enterprises("210"));
    city.deliver("STC", "2025-03", enterprises("150"));

    assertThat(judge(city, "STC").findings())
        .filteredOn(finding -> finding.code().equals(FALLS))
        .extracting(Finding::messageVi)
        .singleElement()
        .asString()
        .startsWith(
            "Doanh nghiệp thành lập mới: lũy kế 150 thấp hơn lũy kế 210 đã báo cáo cho 2 tháng năm 2025.");
  }

  /**
   * After an outage one pull brings a month, its correction, which bears the second after it, and
   * the heir's month that was sent last.
   */
  @Test
  void comparesWithWhatWasSentBeforeWhateverOnePullBrings() throws IOException {
    for (int digest = 0; digest < 4; digest++) {
      ReorganisedCity city = city("outage" + digest);
      Instant monday = Instant.parse("2025-03-17T02:00:00Z");
      ReorganisedCity.Said words = results("Lần " + digest);
      city.drop("SKHDT", "2025-02", "SKHDT/a.xlsx", monday, enterprises("120"), words);
      city.drop("STC", "2025-02", "STC/b.xlsx", monday.plusSeconds(60), words);
      city.drop("SKHDT", "2025-02", "SKHDT/c.xlsx", monday.plusSeconds(120), enterprises("210"));
      city.drop("STC", "2025-03", "STC/d.xlsx", monday.plusSeconds(180), enterprises("150"), words);
      // Also a month of before that was sent after it.
      city.drop("STC", "2025-02", "STC/e.xlsx", monday.plusSeconds(240), results("Đã sửa."));
      city.pull(monday.plusSeconds(600));

      assertThat(new Landing(city.home()).listReceipts())
          .isSortedAccordingTo(
              Comparator.comparing(Receipt::receivedAt).thenComparing(Receipt::collection))
          .extracting(Receipt::originalName)
          .containsExactly("a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx", "e.xlsx");
      assertThat(judge(city, "STC").findings())
          .filteredOn(finding -> finding.code().equals(FALLS))
          .extracting(Finding::messageVi)
          .singleElement()
          .asString()
          .contains("lũy kế 150 thấp hơn lũy kế 210");
    }
  }

  @Test
  void leavesAloneWhatWentToAnother() throws IOException {
    ReorganisedCity city = city("split");
    city.deliver("SKHDT", "2025-02", enterprises("210"), capital("900"));
    city.issue("STC", "2025-03");
    city.split("SKHDT", "SCT", "ENTERPRISES_NEW_CAPITAL");
    // Finance answers in a workbook of before that was known, with a row that is not its own now.
    city.deliver("STC", "2025-03", enterprises("330"), capital("400"));
    city.deliver("SCT", "2025-03", capital("400"));

    Map<String, Judged> judged = judge(city);

    assertThat(codes(judged.get("STC 2025-03"))).contains("UNKNOWN_ROW").doesNotContain(FALLS);
    assertThat(codes(judged.get("SCT 2025-03"))).contains(FALLS).doesNotContain("UNKNOWN_ROW");
  }

  @Test
  void followsProjectsButNotTheRowsThatAnOfficerAdded() throws IOException {
    ReorganisedCity city = city("projects");
    city.deliver("SGTVT", "2025-02", disbursed("BRIDGE", "40"), disbursed("added-01", "70"));
    city.deliver("SXD", "2025-03", disbursed("BRIDGE", "30"), disbursed("added-01", "5"));

    assertThat(judge(city, "SXD").findings())
        .filteredOn(finding -> finding.code().startsWith("DISBURSEMENT"))
        .extracting(Finding::messageVi)
        .singleElement()
        .asString()
        .startsWith(
            "“Cầu qua sông”: giải ngân lũy kế 30 thấp hơn 40 đã báo cáo trong đợt tháng 2 năm 2025 (tỷ đồng).");
  }

  @Test
  void takesNoWordsOfAPredecessorForTheAgencysOwn() throws IOException {
    String same = "Kinh tế của ngành ổn định, các chỉ tiêu đều đạt theo kế hoạch.";
    ReorganisedCity city = city("words");
    city.deliver("SKHDT", "2025-02", results(same));
    city.deliver("STC", "2025-03", results(same));
    city.deliver("STC", "2025-04", results(same));

    Map<String, Judged> judged = judge(city);

    assertThat(codes(judged.get("STC 2025-03"))).doesNotContain("RESULTS_REPEATED");
    assertThat(codes(judged.get("STC 2025-04"))).contains("RESULTS_REPEATED");
  }

  @Test
  void handsOnWhatStandsInTheCatalogAndNothingElse() throws IOException {
    OwedRows owed = new OwedRows(city("forms").register());
    List<String> handedOn = new ArrayList<>();
    for (Form form : Forms.shipped().listNewest()) {
      for (FormSheet sheet : form.sheets()) {
        Entrusted entrusted = owed.listEntrusted(sheet, "SXD", Collection.of("2025-03"));
        if (!entrusted.isNothing()) {
          handedOn.add(sheet.name() + " by " + String.join(", ", entrusted.columns()));
        }
      }
    }
    assertThat(handedOn)
        .as("not the sections and counts, which every agency has of itself")
        .containsExactlyInAnyOrder(
            "figures by indicator_code, area_code", "projects by line_code", "tasks by task_code");
  }

  @Test
  void judgesTheSameMonthByMonthAndAtOnce() throws IOException {
    ReorganisedCity monthly = city("monthly");
    ReorganisedCity atOnce = city("at-once");
    for (ReorganisedCity city : List.of(monthly, atOnce)) {
      city.deliver("SGTVT", "2025-01", disbursed("BRIDGE", "20"));
      city.deliver("SKHDT", "2025-01", enterprises("120"), results("Như kỳ trước."));
      afterwards(city, monthly);
      city.deliver("SGTVT", "2025-02", disbursed("BRIDGE", "40"), disbursed("added-01", "70"));
      city.deliver("SKHDT", "2025-02", enterprises("210"), results("Như kỳ trước."));
      city.deliver("STC", "2025-02", results("Thu ngân sách đạt khá."));
      afterwards(city, monthly);
      city.deliver("STC", "2025-03", enterprises("150"), results("Thu ngân sách đạt khá."));
      city.deliver("SXD", "2025-03", disbursed("BRIDGE", "30"));
      city.deliver("STC", "2025-03", enterprises("330"), results("Thu đạt khá."));
    }

    List<String> months = List.of("2025-01", "2025-02", "2025-03");
    ReorganisedCity apart = atOnce.twin(folder.resolve("apart"), months);
    ReorganisedCity oneSitting = atOnce.twin(folder.resolve("one-sitting"), months);

    Map<String, Judged> together = judge(atOnce);

    assertThat(together).hasSize(8);
    assertThat(together.values()).flatExtracting(HeirsTest::codes).contains(FALLS);
    assertThat(judge(monthly)).isEqualTo(together);
    judgeFamilyByFamily(apart);
    assertThat(judged(apart)).isEqualTo(together);
    judgeInOneSitting(oneSitting);
    assertThat(judged(oneSitting)).isEqualTo(together);
  }

  /** In one city each month is judged and stored before the next, and its workbooks are gone. */
  private static void afterwards(ReorganisedCity city, ReorganisedCity monthly) throws IOException {
    if (city == monthly) {
      List<Submission> month = Pending.validate(city.validation());
      Pending.store(new Store(city.home(), new WorkbookReader(city.home())));
      for (Submission one : month) {
        Files.delete(new Landing(city.home()).original(one.receipt()));
      }
    }
  }

  /** As several workers do, in whatever order they come to it. */
  private static void judgeFamilyByFamily(ReorganisedCity city) {
    Validation validation = city.validation();
    Map<String, List<Receipt>> families = new TreeMap<>(Comparator.reverseOrder());
    validation
        .listPending()
        .forEach(
            receipt ->
                families
                    .computeIfAbsent(validation.familyOf(receipt), any -> new ArrayList<>())
                    .add(receipt));
    assertThat(families.keySet()).containsExactly("SKHDT", "SGTVT");
    families
        .values()
        .forEach(
            receipts -> {
              try (Validation.Sitting sitting = validation.sit(receipts)) {
                receipts.forEach(sitting::judge);
              }
            });
  }

  /** One family after the other in one sitting, whatever order is the fastest. */
  private static void judgeInOneSitting(ReorganisedCity city) {
    Validation validation = city.validation();
    List<Receipt> pending = validation.listPending();
    try (Validation.Sitting sitting = validation.sit(pending)) {
      pending.forEach(sitting::judge);
    }
  }

  private static Judged judge(ReorganisedCity city, String agency) {
    return judge(city).get(agency + " 2025-03");
  }

  private static Map<String, Judged> judge(ReorganisedCity city) {
    Pending.validate(city.validation());
    return judged(city);
  }

  /** By agency, collection and, after a first workbook, its number. */
  private static Map<String, Judged> judged(ReorganisedCity city) {
    Verdicts verdicts = new Verdicts(city.home());
    Map<String, Judged> judged = new TreeMap<>();
    verdicts.list().stream()
        .sorted(Submission.BY_ARRIVAL)
        .forEach(
            one -> {
              String name = one.receipt().sender() + " " + one.receipt().collection();
              judged.put(
                  judged.containsKey(name) ? name + " again" : name,
                  new Judged(one.findings(), verdicts.of(one.receipt()).outcomes()));
            });
    return judged;
  }

  private static List<String> codes(Judged judged) {
    return judged.findings().stream().map(Finding::code).toList();
  }

  private ReorganisedCity city(String name) throws IOException {
    return new ReorganisedCity(folder.resolve(name));
  }

  private static ReorganisedCity.Said enterprises(String value) {
    return cumulative("ENTERPRISES_NEW", value);
  }

  private static ReorganisedCity.Said capital(String value) {
    return cumulative("ENTERPRISES_NEW_CAPITAL", value);
  }

  private static ReorganisedCity.Said cumulative(String indicator, String value) {
    return month ->
        FormEntry.ofFigure(indicator, "CANTHO", month, CUMULATIVE, "value", new BigDecimal(value));
  }

  private static ReorganisedCity.Said disbursed(String line, String value) {
    return month ->
        new FormEntry(
            "projects", List.of(line), "disbursed_cumulative_billion_vnd", new BigDecimal(value));
  }

  private static ReorganisedCity.Said results(String text) {
    return month -> new FormEntry("sections", List.of("results"), "text_vi", text);
  }
}
