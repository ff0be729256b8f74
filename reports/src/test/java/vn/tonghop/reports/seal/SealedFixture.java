package vn.tonghop.reports.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.reports.FixtureWarehouse;
import vn.tonghop.reports.editable.EditableReports;
import vn.tonghop.reports.render.Renderer;

/** A fixture's report as it is published without a key: printed once, given to each test anew. */
record SealedFixture(byte[] pdf) {

  static SealedFixture of(Path folder, String report) throws IOException {
    FixtureWarehouse.make(folder, report);
    new EditableReports().write(folder, List.of(report));
    Path file = new Renderer().render(folder, List.of(report)).get(0);
    new Seal().close(folder, report);
    return new SealedFixture(Files.readAllBytes(file));
  }

  Path in(Path folder) throws IOException {
    return Files.write(folder.resolve("report.pdf"), pdf);
  }
}
