package vn.tonghop.warehouse.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Frequency;
import vn.tonghop.warehouse.Indicator;
import vn.tonghop.warehouse.Nature;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.PlanLine;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.Regime;
import vn.tonghop.warehouse.catalog.Regime.CollectionRule;
import vn.tonghop.warehouse.catalog.YearPlan;

/** Who owes what by when, from the regime, the register and the owners of the indicators. */
public final class Duties implements Register {

  private final Catalog catalog;
  private final ReportingCalendar calendar;
  private final Map<Collection, List<Duty>> listed = new ConcurrentHashMap<>();
  private final Map<String, List<String>> families = new ConcurrentHashMap<>();

  public Duties(Catalog catalog, ReportingCalendar calendar) {
    this.catalog = catalog;
    this.calendar = calendar;
  }

  /**
   * The duties of a collection in the order of the register; an agency that owes nothing has none.
   */
  public List<Duty> listDuties(Collection collection) {
    return listed.computeIfAbsent(collection, this::list);
  }

  /**
   * The codes of the agencies of which the catalog's exclusions say that nobody asks them for a
   * collection.
   */
  public Set<String> listExcluded(Collection collection) {
    return catalog.table("exclusions").rows().stream()
        .filter(row -> List.of("", collection.code()).contains(row.text("collection")))
        .map(row -> row.text("agency"))
        .collect(Collectors.toSet());
  }

  private List<Duty> list(Collection collection) {
    return catalog.agencies().listReporting(dayOf(collection)).stream()
        .map(agency -> duty(agency, collection))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Optional<Agency> findAgency(String code) {
    return catalog.agencies().find(code);
  }

  @Override
  public List<Agency> listAgencies() {
    return catalog.agencies().list();
  }

  @Override
  public Optional<Duty> findDuty(String agencyCode, Collection collection) {
    return listDuties(collection).stream()
        .filter(duty -> duty.agency().code().equals(agencyCode))
        .findFirst();
  }

  private Optional<Duty> duty(Agency agency, Collection collection) {
    List<String> forms =
        catalog.regime(collection).forms().stream()
            .filter(rule -> owes(rule, agency, collection))
            .map(Regime.FormRule::form)
            .toList();
    return forms.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Duty(
                agency,
                collection,
                forms,
                calendar.deadline(collection),
                catalog.regime(collection).unreleased(),
                calendar.assumedVi(collection)));
  }

  @Override
  public List<OwedFigure> listOwedFigures(String agencyCode, Collection collection) {
    LocalDate day = dayOf(collection);
    Optional<CollectionRule> rule = catalog.regime(collection).findRule(collection);
    if (rule.isEmpty()) {
      return List.of();
    }
    String area = catalog.cityArea(day);
    LocalDate known = calendar.opensOn(collection).toLocalDate();
    List<OwedFigure> owed = new ArrayList<>();
    for (PlanLine line : catalog.plan(collection.year(), known).lines()) {
      Indicator indicator = line.indicator();
      if (!indicator.isHeading()
          && catalog.agencies().answerable(indicator, day).equals(agencyCode)) {
        owed.addAll(ofLine(line, area, collection, rule.get()));
      } else if (rule.get().byDistrict().contains(indicator.code())
          && catalog.isDistrict(agencyCode, day)) {
        owed.addAll(ofLine(line, agencyCode, collection, rule.get()));
      }
    }
    return List.copyOf(owed);
  }

  @Override
  public List<Map<String, String>> listOwnedRows(
      String table, String agencyCode, Collection collection) {
    return new OwnedRows(catalog, collection, dayOf(collection)).list(table, agencyCode);
  }

  @Override
  public Set<String> listPredecessors(String agencyCode, Collection collection) {
    return catalog.agencies().predecessors(agencyCode, dayOf(collection));
  }

  @Override
  public List<String> family(String agencyCode) {
    return families.computeIfAbsent(agencyCode, catalog.agencies()::family);
  }

  private List<OwedFigure> ofLine(
      PlanLine line, String area, Collection collection, CollectionRule rule) {
    List<OwedFigure> owed = new ArrayList<>();
    Indicator indicator = line.indicator();
    String year = Integer.toString(collection.year());
    if (!collection.isYear() && indicator.frequency() != Frequency.YEAR) {
      Period month = Period.month(collection.year(), collection.month());
      boolean everyMonth = indicator.frequency() == Frequency.MONTH;
      boolean quarterEnds = collection.month() % 3 == 0;
      boolean lasts =
          indicator.nature() == Nature.STOCK || indicator.nature() == Nature.COMPUTED_RATIO;
      if (everyMonth && indicator.isAlone() && rule.asks("month", collection)) {
        owed.add(figure(line, area, month.code(), Basis.MONTH, collection));
      }
      if (quarterEnds && indicator.isAlone() && rule.asks("quarter", collection)) {
        Period quarter = new Period(collection.year(), Period.Kind.QUARTER, collection.month() / 3);
        owed.add(figure(line, area, quarter.code(), Basis.QUARTER, collection));
      }
      if ((everyMonth || quarterEnds) && !lasts && rule.asks("cumulative", collection)) {
        owed.add(figure(line, area, month.code(), Basis.CUMULATIVE, collection));
      }
      if ((everyMonth || quarterEnds) && lasts && rule.asks("end_of_period", collection)) {
        owed.add(figure(line, area, month.code(), Basis.END_OF_PERIOD, collection));
      }
    }
    if (rule.asks("year_estimate", collection)) {
      owed.add(figure(line, area, year, Basis.YEAR_ESTIMATE, collection));
    }
    if (rule.asks("last_year_final", collection)) {
      String lastYear = Integer.toString(collection.year() - 1);
      owed.add(figure(line, area, lastYear, Basis.YEAR, collection));
    }
    return owed;
  }

  /** With the target as it was known when the forms of the collection were issued. */
  private OwedFigure figure(
      PlanLine line, String area, String period, Basis basis, Collection collection) {
    LocalDate known = calendar.opensOn(collection).toLocalDate();
    YearPlan plan = catalog.plan(Integer.parseInt(period.substring(0, 4)), known);
    String indicator = line.indicator().code();
    Optional<String> phase =
        basis == Basis.CUMULATIVE
            ? plan.findPhase(indicator, collection.month()).map(PlanText::ofPhase)
            : Optional.empty();
    String planText =
        Stream.concat(plan.findTarget(indicator).map(PlanText::of).stream(), phase.stream())
            .collect(Collectors.joining("; "));
    return new OwedFigure(line, area, period, basis, planText);
  }

  private boolean owes(Regime.FormRule rule, Agency agency, Collection collection) {
    return switch (rule.owedBy()) {
      case "" -> rule.agencies().contains(agency.code());
      case "indicator_owners" -> !listOwedFigures(agency.code(), collection).isEmpty();
      case "every_reporting_agency" -> true;
      case "task_leads" -> !listOwnedRows("tasks", agency.code(), collection).isEmpty();
      case "project_owners" -> !listOwnedRows("projects", agency.code(), collection).isEmpty();
      default ->
          throw new Failure(
              "Cannot tell who owes form %s: '%s', expected indicator_owners, task_leads,"
                      .formatted(rule.form(), rule.owedBy())
                  + " project_owners, every_reporting_agency or a list of agencies");
    };
  }

  /** The day by whose register a collection is asked for: the day of its deadline. */
  private LocalDate dayOf(Collection collection) {
    return calendar.deadline(collection).toLocalDate();
  }
}
