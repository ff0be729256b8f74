package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Nature;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/**
 * A verdict depends on landing alone: not on what is judged beside it, not on what was stored by
 * then, and not on how often the process ended. What an officer answers here is drawn by lot.
 */
class SameVerdictsTest {

  private static final List<String> MONTHS = List.of("2025-01", "2025-02", "2025-03");

  /** One that stands alone, and two families of which the second of each takes over in March. */
  private static final Map<String, List<String>> SENDERS =
      Map.of(
          "2025-01", List.of("CTK", "SKHDT", "SNNPTNT"),
          "2025-02", List.of("CTK", "SKHDT", "STC", "CTK"),
          "2025-03", List.of("CTK", "STC", "SNNMT"));

  @TempDir private Path folder;
  private final Random lot = new Random(11);
  private final Map<String, BigDecimal> sums = new HashMap<>();
  private ReorganisedCity landed;

  @Test
  void isTheSameHoweverItIsComeTo() throws IOException {
    landed = new ReorganisedCity(folder.resolve("landed"));
    for (String month : MONTHS) {
      for (String sender : SENDERS.get(month)) {
        landed.deliver(sender, month, answers(sender, month));
      }
    }
    ReorganisedCity oneSitting = copy("one-sitting", MONTHS);
    Pending.validate(oneSitting.validation());
    Map<String, String> verdicts = verdicts(oneSitting);
    assertThat(verdicts).hasSize(10);
    assertThat(verdicts.values().stream().filter(one -> one.contains("\"ACCEPTED\"")))
        .as("accepted, so that there is a past")
        .hasSizeGreaterThan(3);
    assertThat(verdicts.values()).anyMatch(one -> one.contains("\"BROKEN\""));

    Map<String, List<String>> differing = new TreeMap<>();
    for (ReorganisedCity city : List.of(oneByOne(), monthByMonth(), endedInASitting())) {
      Map<String, String> here = verdicts(city);
      assertThat(here).hasSameSizeAs(verdicts);
      differing.put(
          city.home().root().getFileName().toString(),
          verdicts.keySet().stream()
              .filter(key -> !verdicts.get(key).equals(here.get(key)))
              .toList());
    }
    assertThat(differing.values())
        .as("other than in one sitting: %s", differing)
        .allMatch(List::isEmpty);
  }

  private ReorganisedCity oneByOne() throws IOException {
    ReorganisedCity city = copy("one-by-one", MONTHS);
    for (Receipt receipt : city.validation().listPending()) {
      try (Validation.Sitting sitting = city.validation().sit(List.of(receipt))) {
        sitting.judge(receipt);
      }
    }
    return city;
  }

  /** Each month comes by a pull of its own; once the process ends between verdicts and rows. */
  private ReorganisedCity monthByMonth() throws IOException {
    ReorganisedCity city = copy("month-by-month", List.of());
    for (String month : MONTHS) {
      city.land(landed, month);
      Pending.validate(city.validation());
      if (!month.equals("2025-02")) {
        Pending.store(new Store(city.home(), new WorkbookReader(city.home())));
      }
    }
    return city;
  }

  private ReorganisedCity endedInASitting() throws IOException {
    ReorganisedCity city = copy("ended-in-a-sitting", MONTHS);
    List<Receipt> pending = city.validation().listPending();
    try (Validation.Sitting sitting = city.validation().sit(pending)) {
      for (int i = 0; i < 5; i++) {
        sitting.judge(sitting.findNext().orElseThrow());
      }
    }
    Pending.store(new Store(city.home(), new WorkbookReader(city.home())));
    Pending.validate(city.validation());
    return city;
  }

  /** Sums that add up, now and then a figure left out or ten times too large. */
  private ReorganisedCity.Said[] answers(String sender, String month) {
    List<ReorganisedCity.Said> answers = new ArrayList<>();
    for (OwedFigure figure : landed.register().listOwedFigures(sender, Collection.of(month))) {
      int drawn = lot.nextInt(60);
      BigDecimal value = value(figure);
      if (drawn > 1) {
        answers.add(any -> entry(figure, "value", drawn == 2 ? value.movePointRight(1) : value));
        answers.add(any -> entry(figure, "status", "E"));
      }
    }
    return answers.toArray(ReorganisedCity.Said[]::new);
  }

  private BigDecimal value(OwedFigure figure) {
    if (figure.indicator().nature() != Nature.FLOW) {
      return BigDecimal.valueOf(70 + lot.nextInt(9), 1);
    }
    String series = figure.indicator().code() + " " + figure.areaCode();
    int base = 100 + Math.floorMod(series.hashCode(), 900);
    return figure.basis() == Basis.MONTH
        ? sums.merge(
            figure.periodCode() + series,
            BigDecimal.valueOf(base + lot.nextInt(9)),
            (was, now) -> was)
        : sums.entrySet().stream()
            .filter(month -> month.getKey().endsWith(series))
            .map(Map.Entry::getValue)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static FormEntry entry(OwedFigure figure, String column, Object value) {
    return FormEntry.ofFigure(
        figure.indicator().code(),
        figure.areaCode(),
        figure.periodCode(),
        figure.basis(),
        column,
        value);
  }

  private ReorganisedCity copy(String name, List<String> months) throws IOException {
    return landed.twin(folder.resolve(name), months);
  }

  private static Map<String, String> verdicts(ReorganisedCity city) throws IOException {
    Map<String, String> verdicts = new TreeMap<>();
    Path all = city.home().landed().resolve("verdicts");
    for (Receipt receipt : new Landing(city.home()).listReceipts()) {
      Path file = all.resolve(Verdicts.placeOf(receipt) + ".json");
      verdicts.put(receipt.key(), Files.readString(file, StandardCharsets.UTF_8));
    }
    return verdicts;
  }
}
