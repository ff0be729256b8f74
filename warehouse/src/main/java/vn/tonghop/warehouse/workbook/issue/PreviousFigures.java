package vn.tonghop.warehouse.workbook.issue;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tonghop.warehouse.Basis;

/** The figures that agencies reported before, to be shown beside the cell to fill. */
@FunctionalInterface
public interface PreviousFigures {

  /** No figure known, as before the first delivery. */
  PreviousFigures NONE = (indicator, area, period, basis) -> Optional.empty();

  /** The figure that stands, if one does. */
  Optional<BigDecimal> find(String indicator, String area, String period, Basis basis);
}
