package vn.tonghop.reports.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.tonghop.reports.FixtureReport;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.measure.Measured;
import vn.tonghop.reports.measure.Page;
import vn.tonghop.reports.measure.Page.Run;
import vn.tonghop.reports.measure.WordText;
import vn.tonghop.reports.outline.Outlines;

/** A report with which nothing is wrong, as it is measured, and what can be made wrong with it. */
record SoundReport(Examined examined) implements AutoCloseable {

  private static final String REPORT = "half_year";

  static SoundReport in(Path folder) {
    FixtureReport.published(folder, REPORT);
    Marts marts = Marts.open(folder);
    SoundReport sound =
        new SoundReport(
            new Examined(
                marts,
                new KnownFigures(marts),
                Contents.of(marts, Outlines.shipped(), REPORT).get(0),
                Measured.pdf(folder.resolve(REPORT + ".pdf")),
                Measured.word(folder.resolve(REPORT + ".docx")),
                Measured.workbook(folder.resolve(REPORT + ".xlsx"))));
    assertThat(Gate.faults(sound.examined())).as("the sound report").isEmpty();
    return sound;
  }

  @Override
  public void close() {
    examined.marts().close();
  }

  /** A sample that one rule at least has to find, though it finds nothing in the sound report. */
  DynamicTest sample(String name, Rule rule, Examined broken) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          assertThat(Gate.faults(broken))
              .as(name)
              .isNotEmpty()
              .extracting(Fault::rule)
              .contains(rule);
        });
  }

  /** Other letters where a part of a text stands; none takes them away. */
  DynamicTest letters(String name, Rule rule, String part, Function<Run, Stream<Run>> change) {
    return pages(
        name,
        rule,
        page ->
            with(
                page,
                page.runs().stream()
                    .flatMap(r -> r.text().contains(part) ? change.apply(r) : Stream.of(r))
                    .toList()));
  }

  DynamicTest pages(String name, Rule rule, Function<Page, Page> change) {
    List<Page> pages = examined.pages().stream().map(change).toList();
    return sample(
        name,
        rule,
        new Examined(
            examined.marts(),
            examined.figures(),
            examined.contents(),
            pages,
            examined.word(),
            examined.sheets()));
  }

  DynamicTest word(String name, Rule rule, WordText word) {
    return sample(
        name,
        rule,
        new Examined(
            examined.marts(),
            examined.figures(),
            examined.contents(),
            examined.pages(),
            word,
            examined.sheets()));
  }

  static Page with(Page page, List<Run> runs) {
    return new Page(page.width(), page.height(), runs, page.drawn(), page.strokes(), page.fields());
  }

  static Function<Run, Stream<Run>> sized(double size) {
    return r -> other(r.text(), r.left(), r.right(), r.baseline(), size, r.font());
  }

  static Function<Run, Stream<Run>> in(String font) {
    return r -> other(r.text(), r.left(), r.right(), r.baseline(), r.size(), font);
  }

  static Function<Run, Stream<Run>> moved(double right, double down) {
    return r ->
        other(
            r.text(), r.left() + right, r.right() + right, r.baseline() + down, r.size(), r.font());
  }

  static Function<Run, Stream<Run>> from(double left) {
    return r -> other(r.text(), left, r.right(), r.baseline(), r.size(), r.font());
  }

  static Function<Run, Stream<Run>> shortened(double by) {
    return r -> other(r.text(), r.left(), r.right() - by, r.baseline(), r.size(), r.font());
  }

  static Function<Run, Stream<Run>> saying(String text) {
    return r -> other(text, r.left(), r.right(), r.baseline(), r.size(), r.font());
  }

  private static Stream<Run> other(
      String text, double left, double right, double baseline, double size, String font) {
    return Stream.of(new Run(text, left, right, baseline, size, font, true));
  }
}
