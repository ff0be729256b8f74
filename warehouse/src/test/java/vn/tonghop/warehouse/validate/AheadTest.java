package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.validate.rules.OpenBook;
import vn.tonghop.warehouse.validate.rules.RuleBook;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

class AheadTest {

  @TempDir private Path folder;
  private final List<Receipt> read = new ArrayList<>();

  @Test
  void readsTogetherWhatIsComparedWithNothingThatWaitsBeforeIt() throws Exception {
    ReorganisedCity city = new ReorganisedCity(folder);
    DataHome home = city.home();
    RuleBook rules = RuleBook.shipped(folder.resolve("spill"));
    Validation validation = new Validation(home, city.register(), rules);
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
      Ahead ahead =
          new Ahead(
              List.of(planning, finance, heir),
              validation::comparedWith,
              this::foreign,
              new ContentRules(book, earlier),
              book);

      ahead.draft(planning);
      assertThat(read).containsExactly(planning, finance);
      ahead.draft(finance);
      assertThat(read).containsExactly(planning, finance);
      ahead.draft(heir);
      assertThat(read).containsExactly(planning, finance, heir);
    }
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
