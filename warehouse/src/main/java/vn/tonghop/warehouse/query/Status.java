package vn.tonghop.warehouse.query;

import java.util.List;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Failure;

/** Who has delivered what in a collection. */
public final class Status {
  private final DataHome home;

  public Status(DataHome home) {
    this.home = home;
  }

  /** A line for every duty, in the order given. */
  public List<StatusLine> of(Collection collection, List<Duty> duties) {
    throw new Failure(
        "Cannot tell the status of %s in %s: not yet written for %s"
            .formatted(collection, home, duties));
  }
}
