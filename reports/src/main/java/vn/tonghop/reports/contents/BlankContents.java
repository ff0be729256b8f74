package vn.tonghop.reports.contents;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.outline.Align;
import vn.tonghop.reports.outline.Block;
import vn.tonghop.reports.outline.Chart;
import vn.tonghop.reports.outline.ForEach;
import vn.tonghop.reports.outline.Letter;
import vn.tonghop.reports.outline.NumberFormat;
import vn.tonghop.reports.outline.Report;
import vn.tonghop.reports.outline.Table;
import vn.tonghop.reports.outline.TextFiller;

/** What a report says that says nothing, in all the ways in which reports say something. */
final class BlankContents {

  private static final String BLANK = "–";
  private static final List<String> NAMES =
      List.of(
          "authority_vi",
          "closing_vi",
          "copies_vi",
          "edition_number",
          "issuer_name_vi",
          "issuer_vi",
          "marking_vi",
          "parent_vi",
          "period_code",
          "place_vi",
          "recipient_vi",
          "signing_year_vi",
          "subject_vi",
          "symbol",
          "type_vi");

  private static final List<Said> SAID =
      List.of(
          new Said.Formal(Letter.HEAD),
          new Said.Prose(false, List.of(new Said.Prose.Line(BLANK, "", BLANK))),
          new Said.Prose(true, List.of(new Said.Prose.Line("", BLANK, BLANK))),
          new Said.Grid(
              Table.Look.PLAIN,
              0,
              true,
              List.of(new Said.Grid.Head(BLANK, Said.WIDTH, Align.LEFT, true, true)),
              List.of(
                  new Said.Grid.Row(BLANK, List.of(new Said.Grid.Cell(BLANK, true, true)), BLANK))),
          new Said.Plot(
              Chart.Kind.COLUMNS,
              BLANK,
              BLANK,
              BLANK,
              NumberFormat.PLAIN,
              List.of(BLANK),
              List.of(new Said.Plot.Series(BLANK, List.of(new Said.Plot.Datum(BLANK, 1)))),
              List.of(),
              100),
          new Said.Formal(Letter.FOOT));

  private BlankContents() {}

  static Contents made() {
    Report report = new Report("blank", ForEach.ONE, Map.of(), List.of(), List.of());
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    NAMES.forEach(name -> values.put(name, BLANK));
    Section.Part part = new Section.Part(0, "", "", "");
    List<Section> sections = new ArrayList<>();
    for (Said said : SAID) {
      Block block = new Block("block" + sections.size(), BLANK, 1, "", "", Letter.HEAD);
      sections.add(new Section(part, BLANK, 1, block, said));
    }
    return new Contents(
        report,
        report.code(),
        new TextFiller(report, values, Map.of()),
        ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
        sections,
        "");
  }
}
