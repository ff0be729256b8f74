package vn.tonghop.warehouse.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionManifest;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.query.PrintedFigures;

/** An edition's files held against its manifest, each with the figures that come from it. */
record PublishedFiles(DataHome home, EditionFolder folder) {

  List<Difference> listDifferences() {
    EditionManifest manifest;
    try {
      manifest = EditionManifest.in(folder);
    } catch (Failure e) {
      return List.of(
          difference(
              new EditionManifest.Changed(
                  folder.manifest().getFileName().toString(),
                  "a manifest",
                  "unreadable: " + e.getMessage())));
    }
    List<EditionManifest.Changed> changed = new ArrayList<>(manifest.listChanged());
    Path path = folder.path();
    String code = path.getParent().getFileName() + "/" + path.getFileName();
    if (!manifest.code().equals(code)) {
      changed.add(new EditionManifest.Changed(EditionFolder.MANIFEST, code, manifest.code()));
    }
    return changed.stream().map(this::difference).toList();
  }

  private Difference difference(EditionManifest.Changed changed) {
    return new Difference(
        home.relative(folder.path().resolve(changed.name())),
        changed.expected(),
        changed.found(),
        touched(changed.name()));
  }

  /** What readers see of a file: the figures of its table, or all of the edition. */
  private List<String> touched(String name) {
    if (name.equals(EditionFolder.MANIFEST) || name.equals(EditionFolder.RECORD)) {
      return List.of();
    }
    String lists =
        name.endsWith("__scorecard.parquet")
            ? "('scorecard')"
            : name.endsWith("edition__followed.parquet")
                ? "('followed')"
                : "('scorecard', 'followed')";
    try {
      return PrintedFigures.listIn(folder, lists);
    } catch (Failure e) {
      return List.of(
          "every figure of %s: its warehouse is damaged"
              .formatted(home.editions().relativize(folder.path())));
    }
  }
}
