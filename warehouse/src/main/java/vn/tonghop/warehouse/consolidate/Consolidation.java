package vn.tonghop.warehouse.consolidate;

import java.nio.file.Path;
import java.time.Instant;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;

/** The door of consolidation: plans an edition and builds its warehouse. */
public final class Consolidation {
  private final DataHome home;
  private final Ground ground;

  public Consolidation(DataHome home, Ground ground) {
    this.home = home;
    this.ground = ground;
  }

  /** Tells what the edition of a period would be made from, as known at an instant. */
  public EditionPlan plan(Period period, Instant asOf) {
    throw new Failure(
        "Cannot plan %s in %s as of %s: not yet written".formatted(period, home, asOf));
  }

  /**
   * Builds {@code warehouse.duckdb}, {@code parquet/<mart>.parquet} and {@code consolidation.json}
   * in the workspace. Running it again on a finished workspace of the same inputs does nothing.
   */
  public void build(EditionPlan plan, Path workspace) {
    throw new Failure(
        "Cannot build %s in %s from %s: not yet written".formatted(plan, workspace, ground));
  }
}
