package vn.tonghop.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the stages that deal with deliveries ask of the catalog and the plan: who is who and who
 * owes what. The city's own catalog answers, and a small one in tests.
 */
public interface Register {

  /** The agency of the register with that code, standing or ended. */
  Optional<Agency> findAgency(String code);

  /** What the agency owes in the collection; empty if nothing. */
  Optional<Duty> findDuty(String agencyCode, Collection collection);

  /** The figures that the agency is asked for, in the order of the form. */
  List<OwedFigure> listOwedFigures(String agencyCode, Collection collection);

  /**
   * The open rows of a catalog table, such as {@code tasks}, that the agency answers for, in the
   * table's order: column name to text. A register without such tables has none.
   */
  default List<Map<String, String>> listOwnedRows(
      String table, String agencyCode, Collection collection) {
    return List.of();
  }

  /**
   * The year's target for a figure as the plan prints it, such as {@code 7,5 - 8}; empty if none.
   */
  String planText(OwedFigure figure);
}
