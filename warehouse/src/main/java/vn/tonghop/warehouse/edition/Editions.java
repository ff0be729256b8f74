package vn.tonghop.warehouse.edition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.UnknownCode;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;

/** The editions of a data home: which were published, and which stand. */
public final class Editions {
  /** The file that says which edition of each period stands, under the home. */
  public static final String CURRENT = "editions/current.json";

  /** In which tools without DuckDB find every edition, by its name among the editions. */
  public static final String INDEX_JSON = "index.json";

  /** The same again for tools that read Parquet. */
  public static final String INDEX_PARQUET = "index.parquet";

  private final DataHome home;
  private final EditionFolders folders;

  public Editions(DataHome home) {
    this.home = home;
    this.folders = new EditionFolders(home);
  }

  /** Where an edition lies or would lie. */
  public EditionFolder folder(Period period, int number) {
    return folders.of(period, number);
  }

  /** The periods that have editions, in order; what else lies there is nobody's edition. */
  public List<Period> listPeriods() {
    return folders.listPeriods();
  }

  /**
   * The folder of an edition, with what readers see in it.
   *
   * @throws UnknownCode if it was never published
   * @throws Failure if it was, and is lost
   */
  public EditionFolder published(Period period, int number) {
    return issued(period, number).withWarehouse();
  }

  /**
   * The folder that an edition has or had.
   *
   * @throws UnknownCode if it was never published
   */
  public EditionFolder issued(Period period, int number) {
    if (number < 1 || number >= next(period)) {
      List<String> own = listIssued(period);
      List<String> known = own.isEmpty() ? List.copyOf(listStanding().keySet()) : own;
      throw new UnknownCode(
          "edition",
          code(period, number),
          known.isEmpty() ? "one that consolidate has published" : String.join(", ", known),
          List.of());
    }
    return folder(period, number);
  }

  /** The editions of a period, the first one first. */
  public List<String> listIssued(Period period) {
    return folders.numbers(period).stream().map(number -> code(period, number)).toList();
  }

  /** The highest number of a period ever published, 0 if there is none. */
  public int highest(Period period) {
    return folders.highest(period);
  }

  /**
   * The number of the next edition of a period: one that was never given, also if it is lost. Each
   * of what names it counts by itself: the journal, the folders, current.json, the index.
   */
  public int next(Period period) {
    return IntStream.of(
                new IssuedEditions(home).highest().getOrDefault(period, 0),
                new CurrentEditions(home).named(period),
                indexed(period),
                highest(period))
            .max()
            .orElseThrow()
        + 1;
  }

  /** The highest number of a period that the index names; 0 if it names none or is unreadable. */
  private int indexed(Period period) {
    Path file = home.editions().resolve(INDEX_JSON);
    try {
      return !Files.isRegularFile(file)
          ? 0
          : JsonMapper.shared()
              .readTree(file.toFile())
              .valueStream()
              .filter(row -> row.path("period_code").asString("").equals(period.code()))
              .mapToInt(row -> row.path("number").asInt(0))
              .max()
              .orElse(0);
    } catch (JacksonException e) {
      return 0;
    }
  }

  /** Every edition that was ever published, by its code such as {@code 2024-H1/1}. */
  public Map<String, EditionFolder> listAll() {
    Map<String, EditionFolder> all = new TreeMap<>();
    for (Period period : listPeriods()) {
      folders.numbers(period).stream()
          .filter(number -> Files.exists(folder(period, number).warehouse()))
          .forEach(number -> all.put(code(period, number), folder(period, number)));
    }
    return all;
  }

  /** The records of all editions ever published, in the order in which they were made. */
  public List<EditionRecord> listRecords() {
    return listAll().values().stream()
        .map(folder -> EditionRecord.in(folder.path()))
        .sorted(
            Comparator.comparing(EditionRecord::asOf)
                .thenComparing(EditionRecord::period)
                .thenComparing(EditionRecord::number))
        .toList();
  }

  /**
   * Every standing edition, by its code.
   *
   * @throws Failure if one that should stand does not
   */
  public Map<String, EditionFolder> listStanding() {
    return byCode(new CurrentEditions(home).read());
  }

  /** The editions that stood at an instant, by their own as-of. */
  public Map<String, EditionFolder> listStanding(Instant instant) {
    Map<Period, Integer> then =
        folders.latest(folders.listPeriods().stream(), known -> !known.isAfter(instant));
    requireIssued(then, new IssuedEditions(home).entered(known -> !known.isAfter(instant)));
    return byCode(then);
  }

  private void requireIssued(Map<Period, Integer> found, Map<Period, Integer> issued) {
    issued.forEach(
        (period, number) -> {
          if (found.getOrDefault(period, 0) < number) {
            folder(period, number).withWarehouse();
          }
        });
  }

  /**
   * The number of the edition that stands for a period.
   *
   * @throws Failure if none does
   */
  public int standing(Period period) {
    return number(new CurrentEditions(home).read(), period, "none stands");
  }

  /**
   * The number of the edition that stood for a period at an instant.
   *
   * @throws Failure if none did
   */
  public int standing(Period period, Instant instant) {
    Map<Period, Integer> then = folders.latest(Stream.of(period), known -> !known.isAfter(instant));
    int issued =
        new IssuedEditions(home).entered(known -> !known.isAfter(instant)).getOrDefault(period, 0);
    requireIssued(then, Map.of(period, issued));
    return number(then, period, "none stood at " + WrittenTime.of(instant));
  }

  /** The number of the edition that stood for a period at an instant; empty if none did. */
  public OptionalInt findStanding(Period period, Instant instant) {
    return folders.newest(period, known -> !known.isAfter(instant));
  }

  /**
   * The edition made from the same inputs: the newest, which stands (a crash may have kept it out
   * of current.json, which the next publishing mends), or, when a run repeats what was known before
   * it, the earlier one that showed it; 0 if there is none.
   */
  public int made(Period period, Instant asOf, String inputsDigest) {
    int newest = highest(period);
    for (int number = newest; number > 0; number--) {
      boolean isRepeat = number == newest || asOf.isBefore(folders.asOf(period, newest));
      if (isRepeat && folder(period, number).inputsDigest().equals(inputsDigest)) {
        return number;
      }
    }
    return 0;
  }

  /**
   * The editions that stood before an instant and may print a figure of the period: those of its
   * year and the years beside it. Of its own period only the one that a new edition would replace.
   */
  public List<String> comparable(Period period, Instant asOf, int replacedNumber) {
    Stream<Period> others =
        folders.listPeriods().stream()
            .filter(other -> !other.equals(period) && Math.abs(other.year() - period.year()) <= 1);
    Map<Period, Integer> latest = folders.latest(others, known -> known.isBefore(asOf));
    if (replacedNumber > 0) {
      latest.put(period, replacedNumber);
    }
    return latest.entrySet().stream().map(e -> code(e.getKey(), e.getValue())).toList();
  }

  /**
   * Gives a complete workspace its place among the editions by one rename.
   *
   * @throws Failure if the place is taken or cannot be made
   */
  public void place(EditionFolder workspace, Period period, int number) {
    Path edition = folder(period, number).path();
    DataHome.makeFolder(edition.getParent());
    Aside.beside().put(workspace.path(), edition);
  }

  /**
   * Lets an edition stand, unless a later one of the same period already does, and enters it in the
   * journal.
   */
  public void stand(Period period, int number) {
    enter(new CurrentEditions(home).stand(Map.of(period, number)));
  }

  /** Lets those stand that were issued last, whatever became of current.json. */
  public void standAgain() {
    enter(new CurrentEditions(home).stand(Map.of()));
  }

  /** Enters in the journal that editions were made again, with the same content. */
  public void enterAgain(Collection<EditionFolder> made) {
    new IssuedEditions(home).enterAgain(made.stream().map(EditionFolder::path).toList());
  }

  /**
   * The editions issued last, by their codes, as far as they are there: for whoever has to go on
   * with the others while one is lost.
   */
  public Map<String, EditionFolder> listIssuedLast() {
    return byCode(new CurrentEditions(home).listThere());
  }

  /** What the journal knows of the editions that were issued and whose folders are gone. */
  public List<EditionRecord> listLost() {
    return new IssuedEditions(home).listLost();
  }

  /** Whether readers see in a folder what they saw in an edition when it was issued. */
  public boolean isAsIssued(EditionRecord edition, Path folder) {
    return new IssuedEditions(home).isAsIssued(edition.code(), folder);
  }

  /** What a crash has left between a rename and current.json was not issued yet. */
  private void enter(Map<Period, Integer> standing) {
    List<Path> issued = new ArrayList<>();
    standing.forEach(
        (period, last) ->
            folders.numbers(period).stream()
                .filter(number -> number <= last)
                .forEach(number -> issued.add(folder(period, number).path())));
    new IssuedEditions(home).enter(issued);
  }

  private Map<String, EditionFolder> byCode(Map<Period, Integer> numbers) {
    Map<String, EditionFolder> coded = new TreeMap<>();
    numbers.forEach((period, number) -> coded.put(code(period, number), folder(period, number)));
    return coded;
  }

  private static int number(Map<Period, Integer> numbers, Period period, String trouble) {
    Integer number = numbers.get(period);
    if (number == null) {
      throw new Failure(
          "Cannot find an edition of %s: %s, expected one that consolidate has published"
              .formatted(period.code(), trouble));
    }
    return number;
  }

  private static String code(Period period, int number) {
    return new EditionCode(period, number).toString();
  }
}
