package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.validate.rules.OpenBook;
import vn.tonghop.warehouse.validate.rules.RuleBook;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

class AheadTest {

  @TempDir private Path folder;
  private final List<Receipt> read = new ArrayList<>();

  @Test
  void readsTogetherWhatIsComparedWithNothingUnknown() throws Exception {
    ReorganisedCity city = new ReorganisedCity(folder);
    DataHome home = city.home();
    RuleBook rules = RuleBook.shipped(folder.resolve("spill"));
    Validation validation =
        new Validation(home, city.register(), rules, new WorkbookReader(home), new SetAside(home));
    // One family: planning goes to finance in March, and what it reported with it.
    Receipt planning = receipt("SKHDT", "2025-02");
    Receipt finance = receipt("STC", "2025-02");
    Receipt heir = receipt("STC", "2025-03");
    EarlierReports earlier =
        new EarlierReports(
            new ReadReports(new Landing(home), new WorkbookReader(home)),
            new LandedRows(home),
            new Verdicts(home),
            city.register(),
            home.zone(),
            Set.of());
    try (OpenBook book = rules.open()) {
      Function<List<Receipt>, Ahead> apart =
          alone ->
              new Ahead(
                  List.of(planning, finance, heir),
                  alone,
                  validation::comparedWith,
                  this::foreign,
                  (draft, reports) -> true,
                  earlier,
                  new ContentRules(book, earlier),
                  book);

      Ahead all = apart.apply(List.of());
      all.draft(planning);
      assertThat(read).containsExactly(planning, finance, heir);
      assertThat(all.findNext()).as("is known").contains(finance);

      read.clear();
      Ahead some = apart.apply(List.of(planning));
      some.draft(finance);
      assertThat(read).as("the heir is compared with planning").containsExactly(finance);
      assertThat(some.findNext()).contains(planning);
    }
  }

  /**
   * February falls behind January and is rejected by a rule; March is above it, and below January.
   */
  @Test
  void asksAgainWhatWasComparedWithOneThatIsRejectedAfterAll() throws Exception {
    assertThat(verdicts("210", "150", "180"))
        .containsExactly(Verdict.ACCEPTED, Verdict.REJECTED, Verdict.REJECTED);
  }

  /**
   * February is less than its month. Beside it March falls, and is supposed to be rejected; it is
   * not, and April falls behind it.
   */
  @Test
  void asksAgainWhatWasNotComparedWithOneThatIsAcceptedAfterAll() throws Exception {
    assertThat(verdicts("100", "500 with 600 in the month", "300", "250"))
        .containsExactly(Verdict.ACCEPTED, Verdict.REJECTED, Verdict.ACCEPTED, Verdict.REJECTED);
  }

  /** What became of one family's enterprises since the start of the year, month by month. */
  private List<Verdict> verdicts(String... counts) throws Exception {
    ReorganisedCity together = city("together", counts);
    ReorganisedCity each = city("each", counts);
    Pending.validate(together.validation());
    for (Receipt receipt : each.validation().listPending()) {
      try (Validation.Sitting sitting = each.validation().sit(List.of(receipt))) {
        sitting.judge(receipt);
      }
    }
    assertThat(judged(together)).isEqualTo(judged(each));
    return new Verdicts(together.home())
        .list().stream().sorted(Submission.BY_ARRIVAL).map(Submission::verdict).toList();
  }

  private ReorganisedCity city(String name, String... counts) throws Exception {
    ReorganisedCity city = new ReorganisedCity(folder.resolve(name));
    int month = 0;
    for (String count : counts) {
      String[] numbers = count.split("\\D+");
      ReorganisedCity.Said said = enterprises(Basis.CUMULATIVE, numbers[0]);
      String sender = ++month < 3 ? "SKHDT" : "STC";
      if (numbers.length > 1) {
        city.deliver(sender, "2025-0" + month, said, enterprises(Basis.MONTH, numbers[1]));
      } else {
        city.deliver(sender, "2025-0" + month, said);
      }
    }
    return city;
  }

  private static ReorganisedCity.Said enterprises(Basis basis, String value) {
    return month ->
        FormEntry.ofFigure(
            "ENTERPRISES_NEW", "CANTHO", month, basis, "value", new BigDecimal(value));
  }

  /** What was said, and what became of each rule, by where and when it came. */
  private static Map<String, List<Object>> judged(ReorganisedCity city) {
    Verdicts verdicts = new Verdicts(city.home());
    Map<String, List<Object>> judged = new TreeMap<>();
    for (Submission one : verdicts.list()) {
      Receipt receipt = one.receipt();
      judged.put(
          receipt.sender() + " " + receipt.receivedAt(),
          List.of(one.verdict(), one.findings(), verdicts.of(receipt).outcomes()));
    }
    return judged;
  }

  private Draft foreign(Receipt receipt) {
    read.add(receipt);
    return new Draft.Foreign(receipt, List.of());
  }

  private static Receipt receipt(String sender, String collection) {
    Instant instant = Instant.parse("2025-03-17T08:00:00Z");
    String name = sender + "-" + collection;
    return new Receipt(
        "0".repeat(64), sender, collection, name, 1, instant, instant, instant, "folder", name);
  }
}
