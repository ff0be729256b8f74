package vn.tonghop.jobs.recompute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The tables that say what an indicator is: the shipped files, a home's rows laid over them. */
final class Register {

  private static final Path SHIPPED = Path.of("../warehouse/src/main/resources");

  private final Path home;
  private final Map<String, CSVRecord> indicators = new LinkedHashMap<>();
  private final Map<String, String> parents = new LinkedHashMap<>();
  private final Map<String, String> lists = new LinkedHashMap<>();
  private final Map<String, CSVRecord> lines = new LinkedHashMap<>();
  private final Map<String, String> areaKinds = new LinkedHashMap<>();
  private final Map<String, String> areas = new LinkedHashMap<>();
  private final Map<String, String> agencies = new LinkedHashMap<>();
  private final List<CSVRecord> parts;

  Register(Path home) {
    this.home = home;
    rows("reference/indicators.csv").forEach(row -> indicators.put(row.get("code"), row));
    for (CSVRecord row : rows("reference/plans/2024/lines.csv")) {
      parents.put(row.get("indicator"), row.get("parent"));
      lists.put(row.get("indicator"), row.get("list"));
      lines.put(row.get("indicator"), row);
    }
    for (CSVRecord row : rows("reference/areas.csv")) {
      areaKinds.put(row.get("code"), row.get("kind"));
      areas.put(row.get("code"), row.get("name_vi"));
    }
    rows("reference/agencies.csv")
        .forEach(row -> agencies.put(row.get("code"), row.get("name_vi")));
    parts =
        rows("rules/tables/parts.csv").stream()
            .filter(row -> row.get("relation").matches("within|sum"))
            .toList();
  }

  /** The rows of a shipped table, and after them those of the home. */
  List<CSVRecord> rows(String file) {
    List<CSVRecord> rows = new ArrayList<>(read(SHIPPED.resolve(file)));
    rows.addAll(read(home.resolve(file.replace("reference", "catalog"))));
    return rows;
  }

  private static List<CSVRecord> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var reader = Files.newBufferedReader(file)) {
      return CSVFormat.DEFAULT.builder().setHeader().get().parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The list of the plan that an indicator stands in: headline or followed. */
  String list(String indicator) {
    return lists.getOrDefault(indicator, "");
  }

  /** Where an indicator stands in the plan; null where it stands in none. */
  @Nullable CSVRecord line(String indicator) {
    return lines.get(indicator);
  }

  /** An indicator's own row. */
  CSVRecord indicator(String code) {
    return of(code);
  }

  /** An agency's name; none where the register has not got it. */
  String agency(String code) {
    return agencies.getOrDefault(code, "");
  }

  /**
   * Who answers for a work of an agency on a day: itself or, one after another, who took it over.
   *
   * @param work an indicator's code, or {@code rest}
   */
  String heir(String agency, String work, LocalDate day) {
    String heir = "";
    for (CSVRecord row : rows("reference/agency_succession.csv")) {
      List<String> works = List.of(row.get("answers_for").split(" "));
      boolean isPast = !LocalDate.parse(row.get("effective")).isAfter(day);
      if (row.get("from_code").equals(agency) && isPast) {
        heir =
            works.contains(work) || works.contains("rest") && heir.isEmpty()
                ? row.get("to_code")
                : heir;
      }
    }
    return heir.isEmpty() ? agency : heir(heir, work, day);
  }

  String area(String code) {
    return areas.getOrDefault(code, "");
  }

  boolean isKnown(String indicator) {
    return indicators.containsKey(indicator);
  }

  String nature(String indicator) {
    return of(indicator).get("nature");
  }

  boolean isFlow(String indicator) {
    return nature(indicator).equals("flow");
  }

  boolean isInPoints(String indicator) {
    return of(indicator).get("unit").matches("percent|percentage_point");
  }

  boolean isLowerBetter(String indicator) {
    return of(indicator).get("direction").equals("lower");
  }

  boolean isNeutral(String indicator) {
    return of(indicator).get("direction").equals("none");
  }

  int decimals(String indicator) {
    String decimals = of(indicator).get("decimals");
    return decimals.isEmpty() ? 2 : Integer.parseInt(decimals);
  }

  BigDecimal ratioScale(String indicator) {
    return BigDecimal.valueOf(of(indicator).get("unit").equals("per_10000") ? 10_000 : 100);
  }

  private CSVRecord of(String indicator) {
    return Objects.requireNonNull(indicators.get(indicator), indicator);
  }

  boolean isCity(String area) {
    return areaKinds.getOrDefault(area, "").equals("city");
  }

  boolean isDistrict(String area) {
    return areaKinds.getOrDefault(area, "").equals("district");
  }

  /** The parts that lie within a whole. */
  List<String> partsOf(String whole) {
    return parts.stream()
        .filter(row -> row.get("whole").equals(whole))
        .map(row -> row.get("part"))
        .toList();
  }

  /** What is compared with one and the same kind of figure of the year before. */
  String family(String indicator) {
    for (CSVRecord row : parts) {
      if (row.get("part").equals(indicator) || row.get("whole").equals(indicator)) {
        return row.get("whole");
      }
    }
    String top = indicator;
    while (!parents.getOrDefault(top, "").isEmpty()) {
      top = parents.get(top);
    }
    return top;
  }

  /** The plan's amount of a year that is known on a day, by indicator. */
  Map<String, CSVRecord> targets(int year, LocalDate day) {
    return rows("reference/plans/%d/targets.csv".formatted(year)).stream()
        .filter(
            row ->
                !row.isMapped("known_from")
                    || row.get("known_from").isEmpty()
                    || !LocalDate.parse(row.get("known_from")).isAfter(day))
        .collect(Collectors.toMap(row -> row.get("indicator"), row -> row, (shipped, own) -> own));
  }
}
