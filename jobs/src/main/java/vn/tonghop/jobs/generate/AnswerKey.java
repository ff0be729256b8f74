package vn.tonghop.jobs.generate;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.tonghop.warehouse.Aside;
import vn.tonghop.warehouse.DataHome;

/** The file that says what was planted: {@code generated/planted.csv} in the home. */
final class AnswerKey {

  private static final List<String> HEADER =
      List.of(
          "agency",
          "collection",
          "kind",
          "sheet",
          "row_key",
          "column",
          "expected_finding",
          "truth",
          "written");

  private final DataHome home;

  AnswerKey(DataHome home) {
    this.home = home;
  }

  Path file() {
    return home.root().resolve("generated").resolve("planted.csv");
  }

  void write(List<Planted> planted) {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
      csv.printRecord(HEADER);
      for (Planted error : planted) {
        csv.printRecord(
            error.agency(),
            error.collection(),
            error.kind().code(),
            error.kind().sheet(),
            String.join("/", error.rowKey()),
            error.kind().column(),
            error.kind().finding(),
            error.truth(),
            error.written());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new Aside(home).write(file(), text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
