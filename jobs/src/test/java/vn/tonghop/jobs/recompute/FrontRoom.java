package vn.tonghop.jobs.recompute;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.jobs.recompute.Standing.Figure;
import vn.tonghop.jobs.recompute.Standing.Said;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.query.Reach;
import vn.tonghop.warehouse.query.SqlQuery;

/** What analysts are answered over all standing editions, beside what the deliveries say. */
final class FrontRoom {

  /**
   * An edition that stands, and by when it knew what it shows.
   *
   * @param day of which it tells the tasks: that of the period's first edition, which is made when
   *     it is due, or the period's last where it goes on
   */
  record Edition(String period, int number, Instant asOf, LocalDate day) {
    String code() {
      return period + "/" + number;
    }

    /** The last of each period. */
    static List<Edition> listStanding(Path home) throws IOException {
      Map<String, Edition> standing = new TreeMap<>();
      try (Stream<Path> manifests = Files.walk(home.resolve("editions"), 3)) {
        for (Path manifest : manifests.filter(file -> file.endsWith("manifest.json")).toList()) {
          Edition edition = of(manifest.getParent());
          standing.merge(
              edition.period(),
              edition,
              (one, other) -> one.number() > other.number() ? one : other);
        }
      }
      return List.copyOf(standing.values());
    }

    static Edition of(Path folder) throws IOException {
      Map<String, String> said =
          Original.strings(Files.readString(folder.resolve("manifest.json")));
      // The last of the two instants is the consolidation's own, in UTC.
      String period = said.get("period");
      int number = Integer.parseInt(folder.getFileName().toString());
      Instant asOf = Instant.parse(said.get("as_of"));
      LocalDate own = LocalDate.ofInstant(asOf, Original.CITY);
      LocalDate last =
          LocalDate.of(Integer.parseInt(period.substring(0, 4)), Standing.lastMonth(period), 14);
      LocalDate due = number == 1 ? own : of(folder.resolveSibling("1")).day();
      LocalDate told = due.isBefore(last) ? last : due;
      return new Edition(period, number, asOf, own.isBefore(told) ? own : told);
    }
  }

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final String SPENT = "disbursed_cumulative_billion_vnd";

  private final Path home;
  private final Register register;
  private final List<Original> originals;
  private final List<Edition> editions;

  /**
   * @param editions those that stand
   */
  FrontRoom(Path home, Register register, List<Original> originals, List<Edition> editions) {
    this.home = home;
    this.register = register;
    this.originals = originals;
    this.editions =
        editions.stream()
            .sorted(
                Comparator.comparing(Edition::asOf)
                    .thenComparing(edition -> Standing.lastMonth(edition.period()))
                    .thenComparing(Edition::period)
                    .reversed())
            .toList();
  }

  /** Every fact once, as the edition that knows most says it. */
  Map<String, String> figures() {
    Map<Key, Figure> figures = new HashMap<>();
    for (Edition edition : editions) {
      standing(edition).figures().forEach(figures::putIfAbsent);
    }
    Map<String, String> texts = new TreeMap<>();
    figures.forEach(
        (key, figure) -> {
          if (figure.value() != null || figure.status().matches("[LMQ]")) {
            texts.put(
                Published.words(key.indicator(), key.area(), key.period(), key.basis()),
                Published.words(
                    figure.value() == null ? "-" : figure.value().toPlainString(),
                    figure.status(),
                    figure.said().of().agency()));
          }
        });
    return texts;
  }

  /** Those that stand, the one that knows most first. */
  List<Edition> editions() {
    return editions;
  }

  Map<String, String> askedFigures() throws IOException {
    return asked(
        "select concat_ws(' ', indicator_code, area_code, period_code, basis), concat_ws(' ', coalesce(cast(value as varchar), '-'), status_code, agency_code) from figures where value is not null or status_code in ('L', 'M', 'Q')");
  }

  /** What was spent by the end of each month, on lines that have a plan too. */
  Map<String, String> spent() {
    Map<String, BigDecimal> sums = new TreeMap<>();
    disbursements()
        .forEach(
            (line, said) -> {
              BigDecimal spent = said.number(SPENT);
              if (spent != null && said.row().has("plan_billion_vnd")) {
                sums.merge(said.of().collection(), spent, BigDecimal::add);
              }
            });
    Map<String, String> texts = new TreeMap<>();
    sums.forEach((collection, sum) -> texts.put(collection, sum.toPlainString()));
    return texts;
  }

  /** What an agency said of a line in a collection, as the edition that knows most has it. */
  Map<List<String>, Said> disbursements() {
    Map<List<String>, Said> lines = new HashMap<>();
    for (Edition edition : editions) {
      String year = edition.period().substring(0, 4);
      standing(edition)
          .rows("line_code", List.of("line_code"), said -> said.row().has(SPENT))
          .stream()
          .filter(said -> said.of().collection().startsWith(year))
          .forEach(
              said ->
                  lines.putIfAbsent(
                      List.of(said.of().agency(), said.of().collection(), said.text("line_code")),
                      said));
    }
    return lines;
  }

  Map<String, String> askedSpent() throws IOException {
    return asked(
        "select collection_code, cast(sum(%s) as varchar) from disbursements where plan_billion_vnd is not null and %s is not null group by all"
            .formatted(SPENT, SPENT));
  }

  /** How often an agency delivered, and when first well, as the edition that says so knew it. */
  Map<String, String> deliveries() throws IOException {
    List<Delivered> delivered = Delivered.in(home);
    Map<String, Instant> known = new HashMap<>();
    editions.forEach(edition -> known.put(edition.code(), edition.asOf()));
    Map<String, String> texts = new TreeMap<>();
    asked("select collection_code || ' ' || agency_code, edition from deliveries")
        .forEach(
            (owed, edition) -> {
              List<Delivered> own =
                  delivered.stream()
                      .filter(one -> owed.equals(one.collection() + " " + one.agency()))
                      .filter(one -> !one.at().isAfter(known.getOrDefault(edition, Instant.MIN)))
                      .toList();
              texts.put(
                  owed,
                  own.size()
                      + " "
                      + own.stream()
                          .filter(Delivered::isAccepted)
                          .map(Delivered::arrivedAt)
                          .min(Comparator.naturalOrder())
                          .map(MOMENT::format)
                          .orElse("never"));
            });
    return texts;
  }

  Map<String, String> askedDeliveries() throws IOException {
    return asked(
        "select collection_code || ' ' || agency_code, attempts_count || ' ' || coalesce(strftime(accepted_at, '%Y-%m-%d %H:%M:%S'), 'never') from deliveries");
  }

  Standing standing(Edition edition) {
    return new Standing(register, originals, edition.period(), edition.asOf());
  }

  private Map<String, String> asked(String select) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new SqlQuery(new DataHome(home)).print(Reach.standing(), select, SqlQuery.Format.CSV, answer);
    Map<String, String> rows = new TreeMap<>();
    try (CSVParser csv =
        CSVParser.parse(answer.toString(StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
      csv.stream().skip(1).forEach((CSVRecord row) -> rows.put(row.get(0), row.get(1)));
    }
    return rows;
  }
}
