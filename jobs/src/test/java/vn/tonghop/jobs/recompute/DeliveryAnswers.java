package vn.tonghop.jobs.recompute;

import static vn.tonghop.jobs.recompute.Evidence.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers about who delivered what when. */
final class DeliveryAnswers {

  /** What became of one workbook that was owed. */
  record Owed(
      String collection,
      String agency,
      Instant deadline,
      int attempts,
      @Nullable Instant accepted,
      boolean isExcused) {

    boolean counts() {
      return accepted != null || !isExcused;
    }

    boolean isOnTime() {
      return accepted != null && !accepted.isAfter(deadline);
    }

    String state() {
      return attempts > 0 ? "đã gửi nhưng bị trả lại, chưa gửi lại" : "chưa báo cáo";
    }

    String letter() {
      return isOnTime() ? "Đ" : accepted != null ? "C" : attempts > 0 ? "T" : "K";
    }

    BigDecimal lateHours() {
      long seconds = Math.max(0, Duration.between(deadline, accepted).toSeconds());
      return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP);
    }
  }

  /** The year's collection falls due after October's. */
  private static final Comparator<String> BY_DEADLINE =
      Comparator.comparing(collection -> collection.replace("-Y", "-10Y"));

  private final Evidence evidence;
  private final Map<String, List<Owed>> owed = new LinkedHashMap<>();
  private final Map<String, List<Owed>> ofTheYear = new LinkedHashMap<>();

  DeliveryAnswers(Evidence evidence) throws IOException {
    this.evidence = evidence;
    Map<String, Instant> deadlines = new TreeMap<>();
    for (FrontRoom.Edition edition : evidence.room().editions()) {
      evidence
          .room()
          .standing(edition)
          .read()
          .forEach(one -> deadlines.put(one.collection(), one.deadline()));
      List<Delivered> then =
          evidence.delivered().stream().filter(one -> !one.at().isAfter(edition.asOf())).toList();
      String own = collectionOf(edition.period());
      if (!owed.containsKey(own)) {
        owed.put(own, owed(own, deadlines.get(own), then));
      }
      for (Map.Entry<String, Instant> due : deadlines.entrySet()) {
        if (due.getKey().substring(0, 4).equals(edition.period().substring(0, 4))
            && !due.getValue().isAfter(edition.asOf())
            && !ofTheYear.containsKey(due.getKey())) {
          ofTheYear.put(due.getKey(), owed(due.getKey(), due.getValue(), then));
        }
      }
    }
  }

  private static String collectionOf(String period) {
    String year = period.substring(0, 4);
    return period.length() == 4
        ? year + "-Y"
        : "%s-%02d".formatted(year, Standing.lastMonth(period));
  }

  /** Who was issued a form of the collection owes it. */
  private List<Owed> owed(String collection, Instant deadline, List<Delivered> then)
      throws IOException {
    Set<String> agencies = new TreeSet<>();
    String ending = "_" + collection + ".xlsx";
    try (Stream<Path> issued = Files.walk(evidence.home().resolve("outbox"))) {
      issued
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .forEach(name -> agencies.add(name.substring(0, name.length() - ending.length())));
    }
    Set<String> excused =
        evidence.register().rows("reference/exclusions.csv").stream()
            .filter(
                row -> row.get("collection").isEmpty() || row.get("collection").equals(collection))
            .map(row -> row.get("agency"))
            .collect(Collectors.toSet());
    return agencies.stream()
        .map(
            agency -> {
              List<Delivered> own =
                  then.stream()
                      .filter(one -> one.collection().equals(collection))
                      .filter(one -> one.agency().equals(agency))
                      .toList();
              return new Owed(
                  collection,
                  agency,
                  deadline,
                  own.size(),
                  own.stream()
                      .filter(Delivered::isAccepted)
                      .map(Delivered::arrivedAt)
                      .min(Instant::compareTo)
                      .orElse(null),
                  excused.contains(agency));
            })
        .filter(Owed::counts)
        .toList();
  }

  /** Who owed a collection that an edition was made of; nothing of any other. */
  List<Owed> owed(String collection) {
    return owed.getOrDefault(collection, List.of());
  }

  /** Of whom nothing is known, with the collections in the order in which they fall due. */
  List<String> silent() {
    Map<String, List<String>> collections = new TreeMap<>();
    owed.values().stream()
        .flatMap(List::stream)
        .filter(one -> one.accepted() == null)
        .forEach(
            one ->
                collections
                    .computeIfAbsent(
                        row(name(one.agency()), "", "", "", "", "", "", "", one.state() + ": "),
                        any -> new ArrayList<>())
                    .add(one.collection()));
    return collections.entrySet().stream()
        .map(
            one ->
                one.getKey()
                    + one.getValue().stream().sorted(BY_DEADLINE).collect(Collectors.joining(", ")))
        .toList();
  }

  Map<String, List<String>> all() {
    Map<String, List<String>> answers = new TreeMap<>();
    answers.put("agencies_by_lateness", lateness());
    answers.put("collections_by_coverage", coverage());
    answers.put("delivery_matrix", all(one -> true, this::letter));
    answers.put("missing_agencies", all(one -> one.accepted() == null, this::missing));
    return answers;
  }

  private List<String> all(Predicate<Owed> which, Function<Owed, String> words) {
    return owed.values().stream().flatMap(List::stream).filter(which).map(words).toList();
  }

  private String name(String agency) {
    return evidence.register().agency(agency);
  }

  private String letter(Owed one) {
    return row(name(one.agency()), one.collection(), one.letter());
  }

  private String missing(Owed one) {
    return row(
        one.collection(),
        one.agency(),
        name(one.agency()),
        one.state(),
        one.deadline(),
        one.attempts());
  }

  private List<String> lateness() {
    Map<String, List<Owed>> agencies =
        ofTheYear.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Owed::agency, TreeMap::new, Collectors.toList()));
    List<String> rows = new ArrayList<>();
    agencies.forEach(
        (agency, all) -> {
          List<Owed> came = all.stream().filter(one -> one.accepted() != null).toList();
          long onTime = came.stream().filter(Owed::isOnTime).count();
          rows.add(
              row(
                  name(agency),
                  all.size(),
                  onTime,
                  came.size() - onTime,
                  all.size() - came.size(),
                  came.stream().map(Owed::lateHours).max(BigDecimal::compareTo).orElse(null)));
        });
    return rows;
  }

  private List<String> coverage() {
    List<String> rows = new ArrayList<>();
    owed.forEach(
        (collection, all) -> {
          long onTime = all.stream().filter(Owed::isOnTime).count();
          rows.add(
              row(
                  collection,
                  all.size(),
                  all.stream().filter(one -> one.accepted() != null).count(),
                  onTime,
                  Arithmetic.percent(BigDecimal.valueOf(onTime), BigDecimal.valueOf(all.size()))));
        });
    return rows;
  }
}
