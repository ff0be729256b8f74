package vn.tonghop.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the stages that deal with deliveries ask of the catalog and the plan: who is who and who
 * owes what. The city's own catalog answers, and a small one in tests.
 */
public interface Register {

  /** The agency of the register with that code, standing or ended. */
  Optional<Agency> findAgency(String code);

  /** All agencies, standing or ended, as far as folders may bear their names. */
  default List<Agency> listAgencies() {
    return List.of();
  }

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
   * Whose work the agency had taken over, at first or second hand, by the day by which the register
   * is read for the collection. In a register without successions nobody's.
   */
  default Set<String> listPredecessors(String agencyCode, Collection collection) {
    return Set.of();
  }

  /**
   * The agencies that work has ever passed between, this one among them, in the order of their
   * codes: what one of them reports may be compared with what another did. One that never gave nor
   * took is alone.
   */
  default List<String> family(String agencyCode) {
    return List.of(agencyCode);
  }
}
