package vn.tonghop.warehouse.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Indicator;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.UnknownCode;
import vn.tonghop.warehouse.home.DataHome;

/**
 * The catalog as it was known at an instant: register, areas, indicators, targets, holidays,
 * regime.
 *
 * <p>What the program ships is laid over by {@code <home>/catalog/<table>.csv} and {@code
 * regime*.yaml}, row by row and by key. Everything is cross-checked when it is loaded.
 */
public final class Catalog {

  /** A year's plan and the day on which it is looked at. */
  private record PlanDay(int year, LocalDate day) {}

  private final Shelf shelf;
  private final Overlay overlay;
  private final ZoneId zone;
  private final Map<String, CatalogTable> tables;
  private final Map<String, CatalogTable> apart;
  private final Map<String, List<String>> addresses;
  private final Agencies agencies;
  private final List<Indicator> indicators;
  private final Regimes regimes;
  private final RegimeYaml statedRegimes;
  private final Problems problems;
  private final Marking marking;

  private final Map<PlanDay, YearPlan> plans = new ConcurrentHashMap<>();

  Catalog(Shelf shelf, Overlay overlay, Instant asOf) {
    this(shelf, overlay, asOf, new Problems());
    if (asOf.equals(Instant.MAX)) {
      problems.throwIfAny();
    }
  }

  private Catalog(Shelf shelf, Overlay overlay, Instant asOf, Problems problems) {
    this.problems = problems;
    this.shelf = shelf;
    this.overlay = overlay;
    this.zone = overlay.zone();
    Place place = Place.of(shelf, overlay, problems);
    Shelf below = place.isApart() ? shelf.withoutRows() : shelf;
    Map<String, CatalogTable> read = new TableReader(below, overlay, asOf, problems).read();
    CellCheck cells = new CellCheck(new Codes(shelf, read)::of);
    this.tables = new TableCheck(read, cells, problems).readable();
    this.apart =
        new TableCheck(
                new TableReader(below.ofApart(), overlay, asOf, problems).read(), cells, problems)
            .readable();
    this.addresses = Addresses.emails(apart.get("addresses"));
    this.statedRegimes = new RegimeYaml(below, overlay, cells, problems);
    this.regimes = new Regimes(statedRegimes.read(asOf));
    CrossCheck check = new CrossCheck(tables, regimes.list(), problems);
    this.agencies = new Agencies(check.agencies(), table("agency_succession").rows());
    this.indicators = check.indicators();
    this.marking = Marking.of(shelf, overlay, cells, problems);
    if (asOf.equals(Instant.MAX)) {
      new StrayFiles(below, overlay).check(problems);
      check.check(agencies);
    }
  }

  /**
   * Loads the catalog of a home as it is known now.
   *
   * @throws Failure naming every error with its file, line and the nearest right value
   */
  public static Catalog load(DataHome home) {
    return new Catalog(Shelf.shipped(), Overlay.of(home.catalog()), Instant.MAX);
  }

  /** Loads what the program ships and nothing else. */
  public static Catalog shipped() {
    return new Catalog(Shelf.shipped(), Overlay.NONE, Instant.MAX);
  }

  /** Everything that there is to say of what the program ships and what is laid over it. */
  static Review review(Overlay overlay) {
    Problems problems = new Problems();
    Catalog looked = new Catalog(Shelf.shipped(), overlay, Instant.MAX, problems);
    return new Review(problems.errors(), problems.count(), looked.warnings());
  }

  /** The tables on a page of Markdown: every column, what it may say, and an example. */
  public static String page() {
    return CatalogPage.of(Shelf.shipped());
  }

  /** The regimes in the order of their first day. */
  Regimes regimes() {
    return regimes;
  }

  /** What stands, whatever is wrong with it: the tables of a place that is begun are empty. */
  static Catalog standing(DataHome home) {
    return new Catalog(Shelf.shipped(), Overlay.of(home.catalog()), Instant.MAX, new Problems());
  }

  /** Whom letters to an agency go to, as {@code addresses} has it. */
  public List<String> addresses(String agency) {
    return addresses.getOrDefault(agency, List.of());
  }

  /** The tables that no edition has, by their names. */
  Map<String, CatalogTable> apart() {
    return apart;
  }

  /** The documents that a regime rests on, by their codes. */
  public Set<String> listSources() {
    return regimes.list().stream()
        .flatMap(
            regime ->
                Stream.of(
                        regime.collections().stream().map(Regime.CollectionRule::source),
                        regime.reports().stream().map(Regime.ReportRule::source),
                        Stream.of(regime.governmentSource()))
                    .flatMap(sources -> sources))
        .map(source -> source.replaceFirst(" .*", ""))
        .collect(Collectors.toSet());
  }

  /** The regimes as tables for people, as far as each says something of its own. */
  List<Sheet> regimeSheets() {
    return new RegimeTables(shelf.trees().get("regime")).sheets(statedRegimes.stated());
  }

  /** What tables of regimes that were handed in say otherwise, by the first day. */
  SortedMap<LocalDate, Map<String, Object>> regimeChanges() {
    return statedRegimes.fromTables();
  }

  /** What every sheet of a year's workbook may say, by its name: the tables and the regimes'. */
  public static Map<String, TableDescription> listSheets() {
    return Shelf.shipped().kept();
  }

  /** What each table of the catalog is: its columns, types and words. */
  public static List<TableDescription> listTables() {
    return List.copyOf(Shelf.shipped().descriptions().values());
  }

  /**
   * The same catalog as it was known at an instant: rows recorded, or known to anyone, only later
   * are left out.
   */
  public Catalog asOf(Instant instant) {
    return new Catalog(shelf, overlay, instant);
  }

  /** The zone of the city's clocks. */
  public ZoneId zone() {
    return zone;
  }

  /** Who stands and who answers for whose work, by the register. */
  public Agencies agencies() {
    return agencies;
  }

  /** The plan of a year as it was known on a day. */
  public YearPlan plan(int year, LocalDate day) {
    return plans.computeIfAbsent(
        new PlanDay(year, day),
        asked ->
            new Plans(tables)
                .of(
                    asked.year(),
                    asked.day(),
                    indicators.stream().collect(Collectors.toMap(Indicator::code, one -> one))));
  }

  /**
   * The indicator of a code.
   *
   * @throws Failure if there is none; the message names the nearest
   */
  public Indicator indicator(String code) {
    List<String> codes = indicators.stream().map(Indicator::code).toList();
    return indicators.stream()
        .filter(indicator -> indicator.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new UnknownCode("indicator", code, "a code of the list", codes));
  }

  /** The city's territory on a day: the root of the areas then valid. */
  public String cityArea(LocalDate day) {
    return areas("city", day)
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    "Cannot find the city's area on %s: expected one in areas".formatted(day)));
  }

  /**
   * Whether a territory of that code, which is its authority's code too, is a district on a day.
   */
  public boolean isDistrict(String code, LocalDate day) {
    return areas("district", day).anyMatch(code::equals);
  }

  private Stream<String> areas(String kind, LocalDate day) {
    return table("areas").rows().stream()
        .filter(row -> row.text("kind").equals(kind))
        .filter(row -> Lifetimes.isValidOn(row, day))
        .map(row -> row.text("code"));
  }

  /** Who consolidates a collection, as bodies have succeeded one another by a day. */
  public Agency consolidator(Collection collection, LocalDate day) {
    return agencies.of(agencies.successor(regime(collection).consolidator(), day));
  }

  /** The regime that binds a collection: the latest that was valid in its month. */
  public Regime regime(Collection collection) {
    return regimes.of(collection);
  }

  /** What every page of this home's editions says across it; empty for a home of record. */
  public String marking() {
    return marking.marking();
  }

  /** What the home says of its own figures in the notes, empty for a home of record. */
  public String markingNote() {
    return marking.note();
  }

  public CatalogTable table(String name) {
    CatalogTable table = tables.get(name);
    if (table == null) {
      throw new Failure(
          "Cannot find catalog table '%s': expected one of %s".formatted(name, tables.keySet()));
    }
    return table;
  }

  /** Every table by name: the relations of the schema {@code reference}. */
  public Map<String, CatalogTable> tables() {
    return java.util.Collections.unmodifiableMap(tables);
  }

  /**
   * The tables as an edition of a period reads them: the list of its year's plan with the
   * indicators on it, and no row of a later year.
   */
  public Map<String, CatalogTable> tables(Period period) {
    return new Plans(tables).of(period);
  }

  /** What is odd but stops nothing. */
  public List<String> warnings() {
    return problems.warnings();
  }
}
