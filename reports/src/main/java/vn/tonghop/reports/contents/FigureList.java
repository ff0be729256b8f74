package vn.tonghop.reports.contents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.reports.outline.Letter;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.home.CsvText;

/**
 * All that a report says, as a file that goes with it: a line a text, with its place and, of a
 * figure, where it comes from.
 */
public final class FigureList {

  /** What stands in place of a row's number where a text is one of a picture's. */
  public static final String PICTURE = "hình";

  /** The same of a figure that the picture only shows. */
  public static final String SHOWN = "điểm trên hình";

  private static final List<String> HEADER =
      List.of("Phần", "Đề mục", "Khối", "Dòng", "Cột", "Nội dung", "Nguồn");

  private static final List<String> HEAD =
      List.of("issuer_vi", "symbol", "signing_year_vi", "type_vi", "subject_vi", "recipient_vi");
  private static final List<String> FOOT = List.of("closing_vi", "copies_vi", "authority_vi");

  private final List<List<String>> lines = new ArrayList<>();
  private String part = "";
  private String heading = "";
  private int block;

  private FigureList() {}

  /** The list as it is kept: CSV in UTF-8. */
  public static byte[] csv(Contents contents) {
    FigureList list = new FigureList();
    for (Section section : contents.sections()) {
      list.add(section, contents);
    }
    return CsvText.of(HEADER, list.lines).getBytes(StandardCharsets.UTF_8);
  }

  /** By what the list of a report is known. */
  public static String digest(Contents contents) {
    return Digest.ofBytes(csv(contents));
  }

  private void formal(Said.Formal formal, Contents contents) {
    for (String name : formal.end() == Letter.HEAD ? HEAD : FOOT) {
      contents.texts().getOrDefault(name, "").lines().forEach(text -> add("0", "", text, ""));
    }
  }

  private void add(Section section, Contents contents) {
    block++;
    if (!section.part().number().equals(part)) {
      part = section.part().number();
      Stream.of(part, section.part().title(), section.part().of())
          .forEach(text -> add("0", "", text, ""));
    }
    heading = section.heading();
    if (!heading.isEmpty()) {
      add("0", "", heading, "");
    }
    if (section.said() instanceof Said.Formal formal) {
      formal(formal, contents);
    } else if (section.said() instanceof Said.Prose prose) {
      prose(prose);
    } else if (section.said() instanceof Said.Grid grid) {
      grid(grid);
    } else if (section.said() instanceof Said.Plot plot) {
      add("0", "", plot.title(), "");
      add("0", "", plot.note(), "");
      drawn(plot);
    }
  }

  /** What a picture shows, each figure by itself. */
  private void drawn(Said.Plot plot) {
    for (Said.Plot.Series series : plot.series()) {
      for (int i = 0; i < plot.points().size(); i++) {
        String row = plot.isWritten(series, i) ? PICTURE : SHOWN;
        add(row, series.name() + ", " + plot.points().get(i), series.data().get(i).text(), "");
      }
    }
  }

  private void prose(Said.Prose prose) {
    String group = "";
    int row = 0;
    for (Said.Prose.Line line : prose.lines()) {
      row++;
      if (!line.group().equals(group)) {
        group = line.group();
        add("0", "", group, "");
      }
      add(Integer.toString(row), "Ký hiệu", line.mark(), "");
      add(Integer.toString(row), "", line.text(), "");
    }
  }

  /** What pages have of a table; of the rest, only what tells where a row comes from. */
  private void grid(Said.Grid whole) {
    Said.Grid printed = whole.printed(Said.WIDTH);
    String group = "";
    for (int row = 0; row < printed.rows().size(); row++) {
      Said.Grid.Row cells = printed.rows().get(row);
      String number = Integer.toString(row + 1);
      if (!cells.group().equals(group)) {
        group = cells.group();
        add("0", "", group, "");
      }
      String source = source(whole, row);
      for (int column = 0; column < printed.heads().size(); column++) {
        String text = cells.cells().get(column).text();
        add(number, printed.heads().get(column).heading(), text, text.isEmpty() ? "" : source);
      }
      add(number, "", cells.below(), "");
    }
  }

  private static String source(Said.Grid whole, int row) {
    List<String> sources = new ArrayList<>();
    for (int column = 0; column < whole.heads().size(); column++) {
      String text = whole.rows().get(row).cells().get(column).text();
      if (!whole.heads().get(column).isPrinted() && !text.isEmpty()) {
        sources.add(whole.heads().get(column).heading() + ": " + text);
      }
    }
    return String.join("; ", sources);
  }

  private void add(String row, String column, String text, String source) {
    if (!text.isEmpty()) {
      lines.add(List.of(part, heading, Integer.toString(block), row, column, text, source));
    }
  }
}
