package vn.tonghop.reports.publish;

import java.nio.file.Path;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;

/** Turns a finished workspace into an edition: numbered, complete, never changed again. */
public final class Publisher {

  private final DataHome home;

  public Publisher(DataHome home) {
    this.home = home;
  }

  /**
   * Publishes {@code workspace} as edition {@code number} of {@code period}: writes manifest.json
   * and index.html, makes everything read-only, renames the folder into place, then lets
   * current.json point at it. Called again after a crash in between, it finishes what is missing.
   *
   * @return the edition's folder
   * @throws Failure if the edition exists already with other content, or the workspace holds no
   *     warehouse.duckdb
   */
  public Path publish(Path workspace, Period period, int number) {
    throw new Failure(
        "Cannot publish %s as edition %d of %s in %s: not built yet"
            .formatted(workspace, number, period, home.editions()));
  }
}
