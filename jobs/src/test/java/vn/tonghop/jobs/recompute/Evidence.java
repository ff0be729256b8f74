package vn.tonghop.jobs.recompute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.jobs.recompute.Derivation.Derived;
import vn.tonghop.jobs.recompute.Derivation.Value;
import vn.tonghop.jobs.recompute.Standing.Figure;

/** What questions are answered from: the deliveries, the register, and which editions stand. */
final class Evidence {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Original.CITY);

  private final Path home;
  private final Register register;
  private final FrontRoom room;
  private final List<Delivered> delivered;
  private final Map<FrontRoom.Edition, Map<Key, Figure>> figures = new HashMap<>();
  private final Map<FrontRoom.Edition, Map<Derived, Value>> derived = new HashMap<>();

  Evidence(Workbooks workbooks) throws IOException {
    this.home = workbooks.home();
    this.register = new Register(home);
    this.room =
        new FrontRoom(home, register, workbooks.originals(), FrontRoom.Edition.listStanding(home));
    this.delivered = Delivered.in(home);
    for (FrontRoom.Edition edition : room.editions()) {
      int year = Integer.parseInt(edition.period().substring(0, 4));
      LocalDate day = LocalDate.ofInstant(edition.asOf(), Original.CITY);
      Map<Key, Figure> own = room.standing(edition).figures();
      figures.put(edition, own);
      derived.put(edition, new Derivation(register, own, year, day).all());
    }
  }

  Path home() {
    return home;
  }

  Register register() {
    return register;
  }

  FrontRoom room() {
    return room;
  }

  List<Delivered> delivered() {
    return delivered;
  }

  /** The cells of an answer as one line; numbers without their trailing zeros. */
  static String row(@Nullable Object... cells) {
    return Arrays.stream(cells).map(Evidence::text).collect(Collectors.joining(" | "));
  }

  private static String text(@Nullable Object cell) {
    if (cell instanceof BigDecimal number) {
      return plain(number);
    }
    return cell instanceof Instant moment ? MOMENT.format(moment) : Objects.toString(cell, "");
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** How exactly a figure was stated, in words, by its code or as it is filled in. */
  static String qualifier(String code) {
    return switch (code) {
      case "", "exact" -> "chính xác";
      case "more_than" -> "hơn";
      case "less_than" -> "gần";
      case "about" -> "khoảng";
      default -> code;
    };
  }

  /** Whether an indicator is a rate, which is apart from another by points. */
  boolean isInPoints(String indicator) {
    return List.of("%", "điểm %").contains(unit(indicator));
  }

  /** The edition whose place another took. */
  FrontRoom.Edition replaced(FrontRoom.Edition edition) {
    Path folder = home.resolve("editions").resolve(edition.period());
    try {
      return FrontRoom.Edition.of(folder.resolve(String.valueOf(edition.number() - 1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The figures of an edition, also those of which only the comparison is stated. */
  Map<Key, Figure> figures(FrontRoom.Edition edition) {
    return figures.get(edition);
  }

  Map<Derived, Value> derived(FrontRoom.Edition edition) {
    return derived.get(edition);
  }

  /** The figures that have a value, as the edition that knows most has them. */
  Map<Key, Figure> figures() {
    Map<Key, Figure> latest = stated();
    latest.values().removeIf(figure -> figure.value() == null);
    return latest;
  }

  /** The same with those of which only a change or a percentage of the plan is stated. */
  Map<Key, Figure> stated() {
    Map<Key, Figure> latest = new HashMap<>();
    room.editions().forEach(edition -> figures(edition).forEach(latest::putIfAbsent));
    return latest;
  }

  /** What follows from the figures, as the edition that knows most has it. */
  Map<Derived, Value> derived() {
    Map<Derived, Value> latest = new HashMap<>();
    room.editions().forEach(edition -> derived(edition).forEach(latest::putIfAbsent));
    return latest;
  }

  String indicator(String code) {
    return register.line(code) == null ? "" : register.indicator(code).get("name_vi");
  }

  String unit(String code) {
    return register.line(code) == null ? "" : register.indicator(code).get("unit_vi");
  }

  /** The city as it was on the last day of what an edition is about. */
  String city(FrontRoom.Edition edition) {
    return register.rows("reference/areas.csv").stream()
        .filter(row -> row.get("kind").equals("city") && row.get("parent").isEmpty())
        .filter(row -> row.get("valid_from").compareTo(day(edition).toString()) <= 0)
        .map(row -> row.get("code"))
        .reduce(city(), (before, after) -> after);
  }

  /** The last day of the window of an edition's period. */
  static LocalDate day(FrontRoom.Edition edition) {
    int year = Integer.parseInt(edition.period().substring(0, 4));
    return LocalDate.of(year, Standing.lastMonth(edition.period()), 14);
  }

  String city() {
    return Objects.requireNonNull(
        register.rows("reference/areas.csv").stream()
            .filter(row -> row.get("kind").equals("city") && row.get("parent").isEmpty())
            .findFirst()
            .orElseThrow()
            .get("code"));
  }
}
