package vn.tonghop.reports.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.reports.FixtureReport;

/** A fixture's report as it is published without a key: printed once, given to each test anew. */
record SealedFixture(byte[] pdf) {

  static SealedFixture of(Path folder, String report) throws IOException {
    return new SealedFixture(Files.readAllBytes(FixtureReport.published(folder, report)));
  }

  Path in(Path folder) throws IOException {
    return Files.write(folder.resolve("report.pdf"), pdf);
  }
}
