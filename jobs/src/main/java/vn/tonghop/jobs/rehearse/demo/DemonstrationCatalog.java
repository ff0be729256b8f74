package vn.tonghop.jobs.rehearse.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.CsvText;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/**
 * What the demonstration lays over the catalog: the marking of every page, the agencies for which
 * nothing was published, and the figures of other sources for cells that an owner answers.
 */
final class DemonstrationCatalog {

  private static final List<String> REFERENCE_COLUMNS =
      List.of(
          "indicator",
          "area",
          "period",
          "basis",
          "value",
          "qualifier",
          "denominator_name",
          "source_rank",
          "source_title",
          "source_url",
          "note",
          "known_on");

  /** By its key a demonstration's home is known as one. */
  private static final String KEY = "keys/k0001.key";

  private static final String KEY_TEXT = Digest.ofText("demonstration") + "\n";

  /** What the command that asks, and its job store, may have written before. */
  private static final Set<String> NOT_YET_USE = Set.of("activity", "journal", "operations");

  private static final String RECORDED_AT_START = "2023-01-01T00:00:00+07:00";

  private final DataHome home;
  private final PublishedFigures figures;
  private final Catalog shipped = Catalog.shipped();
  private final ReportingCalendar calendar = new ReportingCalendar(shipped);

  DemonstrationCatalog(DataHome home, PublishedFigures figures) {
    this.home = home;
    this.figures = figures;
  }

  /**
   * When the script lets a collection's first deliveries arrive: the morning before the deadline.
   */
  static Instant deliveredAt(ReportingCalendar calendar, Collection collection) {
    return calendar.deadline(collection).minusDays(1).withHour(9).toInstant();
  }

  /**
   * @throws Failure if something lies in the folder and it is not a demonstration's home
   */
  private void refuseOtherHomes() {
    Path key = home.catalog().resolve(KEY);
    boolean isOwn = Files.exists(key) && EndingFile.text(key).equals(KEY_TEXT);
    if (!isOwn && isInUse()) {
      throw new Failure(
          "Cannot demonstrate in %s: something else lies there, expected a new folder or one that demo has made"
              .formatted(home.root()));
    }
  }

  private boolean isInUse() {
    return Folder.files(home.root()).stream()
        .anyMatch(file -> !NOT_YET_USE.contains(file.split("/")[0]));
  }

  /**
   * @throws Failure if the home is not a demonstration's: it keeps its own figures to itself
   */
  void write() {
    refuseOtherHomes();
    // A demonstration guards nothing: a key known to all makes two demonstrations the same.
    writeText(KEY, KEY_TEXT);
    writeText(
        "marking.yml",
        """
        marking_vi: BẢN TRÌNH DIỄN – không phải văn bản hành chính
        note_vi: >-
          Bản trình diễn: số liệu là số thật do các cơ quan và báo chí công bố; thời điểm nộp báo cáo và
          lịch tổng hợp là giả định.
        """);
    write(
        "exclusions",
        List.of("agency", "collection", "wording_vi", "reason", "recorded_at"),
        exclusions());
    List<String> header = new ArrayList<>(REFERENCE_COLUMNS);
    header.add("recorded_at");
    write("reference_observations", header, references());
  }

  /**
   * One row for an agency that delivers nothing at all, one a collection for any other that has
   * nothing published for it.
   */
  private List<List<String>> exclusions() {
    Map<Collection, Set<String>> deliverers = deliverers();
    Set<String> everyDeliverer = new TreeSet<>();
    deliverers.values().forEach(everyDeliverer::addAll);
    List<List<String>> rows = new ArrayList<>();
    for (Agency agency : shipped.agencies().list()) {
      if (agency.reports() && !everyDeliverer.contains(agency.code())) {
        rows.add(exclusion(agency, ""));
      } else if (agency.reports()) {
        deliverers.forEach(
            (collection, codes) -> {
              if (!codes.contains(agency.code())) {
                rows.add(exclusion(agency, collection.code()));
              }
            });
      }
    }
    return rows;
  }

  /**
   * Who delivers in each collection of the script's years, in either round; in many nobody does.
   */
  private Map<Collection, Set<String>> deliverers() {
    Map<Collection, Set<String>> deliverers = new TreeMap<>();
    for (int round : List.of(1, 2)) {
      for (Collection collection : figures.listCollections(round)) {
        calendar
            .listCollections(collection.year())
            .forEach(each -> deliverers.computeIfAbsent(each, c -> new TreeSet<>()));
        for (PublishedFigure figure : figures.listDelivered(collection, round)) {
          deliverers
              .get(collection)
              .add(
                  shipped
                      .agencies()
                      .answerable(
                          shipped.indicator(figure.text("indicator")),
                          calendar.deadline(collection).toLocalDate()));
        }
      }
    }
    return deliverers;
  }

  private static List<String> exclusion(Agency agency, String collection) {
    return List.of(
        agency.code(),
        collection,
        "ngoài phạm vi trình diễn",
        "chưa tìm thấy số liệu nào được công bố",
        RECORDED_AT_START);
  }

  private List<List<String>> references() {
    Set<List<String>> rows = new LinkedHashSet<>();
    for (int round : List.of(1, 2)) {
      for (Collection collection : figures.listCollections(round)) {
        String recordedAt = recordedAt(collection, round);
        for (PublishedFigure figure : figures.listOthers(collection, round)) {
          if (!figure.text("value").isEmpty()) {
            rows.add(reference(figure, recordedAt));
          }
        }
      }
    }
    rows.addAll(leftOut());
    return distinctFigures(rows);
  }

  /** What was published and no owner is asked for, each with why. */
  private List<List<String>> leftOut() {
    PublishedFigures leftOut = PublishedFigures.of("/rehearse/left_out.csv");
    int note = REFERENCE_COLUMNS.indexOf("note");
    List<List<String>> rows = new ArrayList<>();
    for (Collection collection : leftOut.listCollections(1)) {
      for (PublishedFigure figure : leftOut.listDelivered(collection, 1)) {
        List<String> row = new ArrayList<>(reference(figure, recordedAt(collection, 1)));
        row.set(note, figure.text("left_out_because_vi"));
        rows.add(row);
      }
    }
    return rows;
  }

  /** A figure that was another source's in both rounds is recorded once, in the first. */
  private static List<List<String>> distinctFigures(Set<List<String>> rows) {
    Set<List<String>> seen = new LinkedHashSet<>();
    return rows.stream().filter(row -> seen.add(row.subList(0, row.size() - 1))).toList();
  }

  private static List<String> reference(PublishedFigure figure, String recordedAt) {
    return Stream.concat(REFERENCE_COLUMNS.stream().map(figure::text), Stream.of(recordedAt))
        .toList();
  }

  private String recordedAt(Collection collection, int round) {
    Instant instant =
        round == 1
            ? deliveredAt(calendar, collection)
            : LocalDateTime.of(2025, 4, 21, 9, 0).atZone(calendar.zone()).toInstant();
    return OffsetDateTime.ofInstant(instant, calendar.zone()).toString();
  }

  private void write(String table, List<String> header, List<List<String>> rows) {
    writeText(table + ".csv", CsvText.of(header, rows));
  }

  private void writeText(String name, String text) {
    new Aside(home).write(home.catalog().resolve(name), text);
  }
}
