package vn.tonghop.warehouse.catalog;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Indicator;
import vn.tonghop.warehouse.UnknownCode;

/** The agencies of the register: who stands, and who answers for whose work on a day. */
public final class Agencies {

  /** Who answers for whatever no other successor is named for. */
  static final String REST = "rest";

  /** A piece of an agency's work on a day. */
  private record Work(String agency, String part, LocalDate day) {}

  private final List<Agency> all;
  private final List<CatalogTable.Row> successions;

  /** Asked for every agency, indicator and collection; a catalog does not change. */
  private final Map<Work, String> answerable = new ConcurrentHashMap<>();

  Agencies(List<Agency> all, List<CatalogTable.Row> successions) {
    this.all = all;
    this.successions = successions;
  }

  /** All of them, standing or ended, in the order of the register. */
  public List<Agency> list() {
    return all;
  }

  /** Those that owe reports on a day, in the order of the register. */
  public List<Agency> listReporting(LocalDate day) {
    return all.stream().filter(Agency::reports).filter(a -> a.isValidOn(day)).toList();
  }

  /** The agency of a code, as the last of its lives has it. */
  public Optional<Agency> find(String code) {
    return all.stream()
        .filter(agency -> agency.code().equals(code))
        .max(Comparator.comparing(Agency::validFrom));
  }

  /**
   * The agency of a code.
   *
   * @throws Failure if the register has none; the message names the nearest
   */
  public Agency of(String code) {
    List<String> codes = all.stream().map(Agency::code).toList();
    return find(code)
        .orElseThrow(() -> new UnknownCode("agency", code, "a code of the register", codes));
  }

  /**
   * Who answers for an agency's work on a day: itself while it stands, else the successor that
   * answers for the rest of its work.
   */
  public String successor(String agencyCode, LocalDate day) {
    return answerable(of(agencyCode).code(), REST, day);
  }

  /**
   * Who answers for an indicator on a day: its owner while it stands, else the successor that is
   * named for it, else the one that answers for the rest.
   */
  public String answerable(Indicator indicator, LocalDate day) {
    return answerable(indicator.owner(), indicator.code(), day);
  }

  /**
   * @param part of the agency's work: an indicator's code, or {@link #REST}
   */
  String answerable(String agencyCode, String part, LocalDate day) {
    return answerable.computeIfAbsent(new Work(agencyCode, part, day), this::answering);
  }

  private String answering(Work work) {
    if (all.stream()
        .filter(agency -> agency.code().equals(work.agency()))
        .anyMatch(agency -> !work.day().isAfter(agency.validTo()))) {
      return work.agency();
    }
    for (String part : List.of(work.part(), REST)) {
      for (CatalogTable.Row row : successions) {
        if (row.text("from_code").equals(work.agency())
            && isEffective(row, work.day())
            && answersFor(row).contains(part)) {
          return answering(new Work(row.text("to_code"), work.part(), work.day()));
        }
      }
    }
    return work.agency();
  }

  /** Whose work an agency had taken over by a day, at first or second hand. */
  public Set<String> predecessors(String agencyCode, LocalDate day) {
    Set<String> reached =
        reach(
            agencyCode,
            code ->
                successions.stream()
                    .filter(row -> row.text("to_code").equals(code) && isEffective(row, day))
                    .map(row -> row.text("from_code")));
    reached.remove(agencyCode);
    return reached;
  }

  /** The agencies that work has ever passed between, this one among them, by code. */
  public List<String> family(String agencyCode) {
    return reach(
            agencyCode,
            code ->
                successions.stream()
                    .map(row -> List.of(row.text("from_code"), row.text("to_code")))
                    .filter(both -> both.contains(code))
                    .flatMap(List::stream))
        .stream()
        .sorted()
        .toList();
  }

  private static Set<String> reach(String from, Function<String, Stream<String>> next) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String code = open.remove();
      if (reached.add(code)) {
        next.apply(code).forEach(open::add);
      }
    }
    return reached;
  }

  private static boolean isEffective(CatalogTable.Row succession, LocalDate day) {
    return !LocalDate.parse(succession.text("effective")).isAfter(day);
  }

  /** The parts of its work for which the successor of a row answers. */
  static List<String> answersFor(CatalogTable.Row succession) {
    return Pattern.compile("\\s+")
        .splitAsStream(succession.text("answers_for"))
        .filter(work -> !work.isEmpty())
        .toList();
  }
}
