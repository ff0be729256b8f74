package vn.tonghop.reports.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionManifest;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;

/** Turns a finished workspace into an edition: numbered, complete, never changed again. */
public record Publisher(DataHome home) {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  /**
   * Publishes {@code workspace} as edition {@code number} of {@code period}: writes manifest.json
   * and index.html, makes everything read-only, renames the folder into place, then lets
   * current.json point at it. Called again after a crash in between, it finishes what is missing.
   *
   * @return the edition's folder
   * @throws Failure if the edition exists already, the workspace holds no warehouse.duckdb or one
   *     that is still being written
   */
  public Path publish(Path workspace, Period period, int number) {
    EditionFolder folder = EditionFolder.of(home, period, number);
    Path edition = folder.path();
    boolean isMade = Files.isDirectory(edition);
    if (isMade && Files.exists(workspace)) {
      throw new Failure(
          "Cannot publish %s as %s: the edition exists, expected a number that is free"
              .formatted(workspace, edition));
    }
    if (isMade) {
      EditionManifest.in(folder).requireUnchanged(period, number);
    } else {
      complete(new EditionFolder(workspace), period, number);
      new Editions(home).place(new EditionFolder(workspace), period, number);
    }
    ReadOnly.folder(edition);
    new Editions(home).stand(period, number);
    LOG.info("publish: edition {} of {} stands in {}", number, period, edition);
    return edition;
  }

  /**
   * Puts the files that were made of a held edition's reports into their place by one rename, for
   * good.
   *
   * @param made a folder with these files alone
   * @throws Failure if it cannot
   */
  public void release(Path made, Path place) {
    DataHome.makeFolder(place.getParent());
    ReadOnly.contents(made);
    Aside.beside().put(made, place);
    ReadOnly.folder(place);
  }

  private static void complete(EditionFolder workspace, Period period, int number) {
    Path path = workspace.path();
    if (Files.exists(path.resolve(EditionFolder.WAREHOUSE + ".wal"))) {
      throw new Failure(
          "Cannot publish %s: its %s is still being written, expected no .wal beside it"
              .formatted(path, EditionFolder.WAREHOUSE));
    }
    try (Marts marts = Marts.open(path)) {
      Aside.sweep(path, Instant.MAX);
      Aside aside = Aside.beside();
      aside.write(workspace.index(), IndexPage.of(workspace, marts, number));
      aside.write(workspace.manifest(), Manifest.of(workspace, marts, period, number));
    }
    ReadOnly.contents(path);
  }
}
