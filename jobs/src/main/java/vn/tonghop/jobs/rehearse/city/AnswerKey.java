package vn.tonghop.jobs.rehearse.city;

import java.nio.file.Path;
import java.util.List;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.CsvText;
import vn.tonghop.warehouse.home.DataHome;

/** The file that says what was planted: {@code generated/planted.csv} in the home. */
record AnswerKey(DataHome home) {

  private static final List<String> HEADER =
      List.of(
          "agency",
          "collection",
          "kind",
          "sheet",
          "row_key",
          "column",
          "expected_finding",
          "shown_by",
          "truth",
          "written");

  Path file() {
    return home.root().resolve("generated").resolve("planted.csv");
  }

  void write(List<Planted> planted) {
    String text = CsvText.of(HEADER, planted.stream().map(AnswerKey::line).toList());
    new Aside(home).write(file(), text);
  }

  private static List<Object> line(Planted error) {
    return List.of(
        error.agency(),
        error.collection(),
        error.kind().code(),
        error.kind().sheet(),
        String.join("/", error.rowKey()),
        error.kind().column(),
        error.kind().finding(),
        String.join("; ", error.evidence().against()),
        error.truth(),
        error.written());
  }
}
