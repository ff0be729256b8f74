package vn.tonghop.warehouse.catalog;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Unreleased;

/**
 * The reporting regime: what is asked for, of whom, by when, and which report leaves by when.
 *
 * @param validFrom the first day of the decision; the regime of a collection is the latest that was
 *     valid when the collection fell due
 * @param coverageThreshold the share of owed cells below which status names an agency that has
 *     reported
 * @param unreleased what becomes of a delivery that its agency's head has not released
 * @param unreleasedEdition what becomes of an edition that nobody has released
 * @param governmentDay the day of the period's last month by which the Government gets the report
 *     (Decree 09/2019/NĐ-CP, article 13)
 */
public record Regime(
    LocalDate validFrom,
    List<CollectionRule> collections,
    List<FormRule> forms,
    double coverageThreshold,
    List<ReportRule> reports,
    LocalTime consolidationHour,
    WhenClosed consolidationWhenClosed,
    int workingDaysAfterAgencies,
    int governmentDay,
    String governmentSource,
    String consolidator,
    Unreleased unreleased,
    Unreleased unreleasedEdition) {

  /** Where a deadline goes that falls on a day without work. */
  public enum WhenClosed {
    NONE,
    NEXT_WORKING_DAY,
    PREVIOUS_WORKING_DAY
  }

  /**
   * What is asked for by one deadline.
   *
   * @param months the months it is made for; empty for the year's collection
   * @param deadlineMonth the month of the deadline; 0 for the month of the collection itself
   * @param columns by the kind of column, the months in which it is asked; empty for always
   * @param byDistrict the indicators that each district gives for its own territory as well
   */
  public record CollectionRule(
      String code,
      List<Integer> months,
      int deadlineDay,
      int deadlineMonth,
      LocalTime deadlineHour,
      WhenClosed whenClosed,
      Map<String, List<Integer>> columns,
      List<String> byDistrict,
      String source) {

    public CollectionRule {
      byDistrict = List.copyOf(byDistrict);
    }

    public boolean covers(Collection collection) {
      return collection.isYear() ? months.isEmpty() : months.contains(collection.month());
    }

    /** Whether a column, such as {@code quarter} or {@code last_year_final}, is asked for. */
    public boolean asks(String column, Collection collection) {
      List<Integer> when = columns.get(column);
      return when != null && (when.isEmpty() || when.contains(collection.month()));
    }
  }

  /**
   * Who fills a form.
   *
   * @param owedBy indicator_owners, task_leads, project_owners, every_reporting_agency; empty if
   *     {@code agencies} names them
   */
  public record FormRule(String form, String owedBy, List<String> agencies) {}

  /**
   * A report and when it is due.
   *
   * @param dueMonth 0 for the period's last month
   * @param isDueOn whether the day itself is the last (due_on), else the day before (due_before)
   */
  public record ReportRule(
      String code,
      String nameVi,
      Period.Kind period,
      int dueDay,
      int dueMonth,
      boolean isDueOn,
      String issuer,
      List<String> to,
      String source) {}

  public Regime {
    collections = List.copyOf(collections);
    forms = List.copyOf(forms);
    reports = List.copyOf(reports);
  }

  public Optional<CollectionRule> findRule(Collection collection) {
    return collections.stream().filter(rule -> rule.covers(collection)).findFirst();
  }

  /** The reports that are made for a period, in the order of the regime. */
  public List<ReportRule> listReports(Period period) {
    return reports.stream().filter(report -> report.period() == period.kind()).toList();
  }
}
