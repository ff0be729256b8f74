package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.catalog.Catalog;

/** Each line of {@code rules/tables/bounds.csv}, on its bounds and a hundredth beyond them. */
class BoundsOfTheBookTest {

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  @TempDir Path folder;
  private final List<String> given = new ArrayList<>();
  private final List<String> beyond = new ArrayList<>();

  @Test
  void everyLineHoldsOnItsBoundsAndIsBrokenBeyondThem() throws IOException {
    for (List<String> line : RuleShelf.tables().get("bounds").rows()) {
      ends(line.get(0), line.get(1), HUNDREDTH.negate());
      ends(line.get(0), line.get(2), HUNDREDTH);
    }
    assertThat(beyond).as("bounds of the book").hasSizeGreaterThan(60);
    Files.writeString(
        folder.resolve("given.csv"),
        "indicator_code,area_code,period_code,basis,value\n" + String.join("\n", given) + "\n");
    RuleBook book = RuleFixture.BOOK;
    Rule rule =
        RuleShelf.listRules().stream()
            .filter(candidate -> candidate.code().equals("VALUE_OUT_OF_BOUNDS"))
            .findFirst()
            .orElseThrow();

    RuleReport report =
        RuleFixture.check(
            book.withOnly(rule).withCatalog(Catalog.shipped()),
            new RuleFixture("value_within_bounds", "the book", folder).submission("indicators"),
            RuleFixture.NO_HISTORY);

    assertThat(report.findings()).extracting(Finding::cell).isEqualTo(beyond);
  }

  private void ends(String indicator, String bound, BigDecimal step) {
    if (!bound.isEmpty()) {
      BigDecimal end = new BigDecimal(bound);
      give(indicator, end);
      give(indicator, end.add(step));
      beyond.add("H" + (given.size() + 4));
    }
  }

  private void give(String indicator, BigDecimal value) {
    given.add("%s,CANTHO,2024-06,cumulative,%s".formatted(indicator, value.toPlainString()));
  }
}
