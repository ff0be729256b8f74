package vn.tonghop.warehouse;

import java.util.List;
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
   * The year's target for a figure as the plan prints it, such as {@code 7,5 - 8}; empty if none.
   */
  String planText(OwedFigure figure);
}
