package vn.tonghop.reports.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.outline.Chart;

/**
 * Sets the blocks of a report, or of one of its appendices, one after another: each becomes a row
 * of the document template.
 */
final class Composition {

  /** The share of a picture's height that a point of room is. */
  private static final int CLOSER = 12;

  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?<=điểm|[0-9]) (?=%)|(?<=Phụ) (?=lục [IVXL])|(?<=Phụ lục) (?=[IVXL])| (?=- )");

  private static final Pattern SIGNED =
      Pattern.compile("(?<=[ (\u00a0][+±][0-9]{1,9}[.,])(?=[0-9])");

  private static final Pattern RANGE = Pattern.compile("(?<=[0-9]\u00a0)- (?=[0-9])");

  private static final Pattern MARK = Pattern.compile(" (?=\\[[0-9]+\\])");

  /** A section, what it is set on, and its row of the document template. */
  record Placed(Section section, Design design, Map<String, ?> row) {}

  private final Contents contents;
  private final List<Section> sections;
  private final int width;
  private final int room;
  private final Map<String, String> texts;
  private final List<Map<String, ?>> rows = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();
  private int tall;
  private int grids;
  private int ending;

  /**
   * @param sections of one part
   * @param room how many points lines of tables and notes are wider set than they need be
   */
  Composition(Contents contents, List<Section> sections, int room) {
    this.contents = contents;
    this.sections = sections;
    this.width = contents.widthOf(sections.get(0));
    this.room = room;
    this.texts = contents.texts();
    for (int i = 0; i < sections.size(); i++) {
      boolean isFollowedByTheEnd =
          i + 1 < sections.size() && sections.get(i + 1).said() instanceof Said.Formal;
      place(sections.get(i), isFollowedByTheEnd);
    }
  }

  /** The sections of the report itself, then those of each appendix. */
  static List<List<Section>> parts(Contents contents) {
    List<List<Section>> parts = new ArrayList<>();
    for (Section section : contents.sections()) {
      while (parts.size() <= section.part().order()) {
        parts.add(new ArrayList<>());
      }
      parts.get(section.part().order()).add(section);
    }
    return parts.stream().filter(part -> !part.isEmpty()).toList();
  }

  /** How wide its pages are. */
  int width() {
    return width;
  }

  /** Each section with its design, in printed order. */
  List<Placed> placed() {
    return placed;
  }

  /** Rows of the document template, in printed order. */
  List<Map<String, ?>> rows() {
    return rows;
  }

  private void place(Section section, boolean isFollowedByTheEnd) {
    tall += section.said() instanceof Said.Plot ? 1 : 0;
    grids += section.said() instanceof Said.Grid ? 1 : 0;
    boolean isLastProse = section.said() instanceof Said.Prose && isFollowedByTheEnd;
    // What is set closer is to spare a page: its last sentences need not go to the next together.
    ending += isLastProse && room >= 0 ? 1 : 0;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("part", section.part().order());
    row.put("part_number", section.part().number());
    row.put("part_title", section.part().title());
    row.put("part_of", section.part().of());
    row.put("tall", tall);
    row.put("grid", grids);
    row.put("ending", ending);
    row.put("block", rows.size());
    row.put("heading", section.heading());
    row.put("heading_level", section.headingLevel());
    row.put("parameters", texts);
    Said said = section.said() instanceof Said.Grid whole ? whole.printed(width) : section.said();
    Design design = design(said);
    row.put("template", Templates.of(design));
    row.put("rows", source(said, place(section, rows.size())));
    rows.add(row);
    placed.add(new Placed(section, design, row));
  }

  /** Where a section is printed, as no other is. */
  static String place(Section section, int at) {
    return section.part().order() + "." + at;
  }

  private Design design(Said said) {
    if (said instanceof Said.Formal formal) {
      return LetterDesign.of(formal.end(), texts, room);
    }
    if (said instanceof Said.Prose prose) {
      return TextDesign.of(prose, width, room);
    }
    if (said instanceof Said.Grid grid) {
      return TableDesign.of(grid, room);
    }
    return new ChartDesign(height((Said.Plot) said), width);
  }

  private JRDataSource source(Said said, String place) {
    if (said instanceof Said.Prose prose) {
      return source(lines(prose, place));
    }
    if (said instanceof Said.Grid grid) {
      return source(grid.rows().stream().map(row -> cells(grid, row, place)).toList());
    }
    return said instanceof Said.Plot plot ? source(List.of(chart(plot))) : new JREmptyDataSource();
  }

  /** What is drawn row by row has its rows closer where lines are set closer. */
  private int height(Said.Plot plot) {
    boolean isCloser = plot.kind() == Chart.Kind.MATRIX && room < 0;
    return isCloser ? plot.height() * (CLOSER + room) / CLOSER : plot.height();
  }

  static JRMapCollectionDataSource source(List<? extends Map<String, ?>> rows) {
    return new JRMapCollectionDataSource(new ArrayList<>(rows));
  }

  private static List<Map<String, ?>> lines(Said.Prose prose, String place) {
    List<Map<String, ?>> lines = new ArrayList<>();
    for (Said.Prose.Line line : prose.lines()) {
      lines.add(line(line, place + "." + lines.size()));
    }
    return lines;
  }

  private static Map<String, ?> line(Said.Prose.Line line, String place) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put(Sheet.PLACE, place);
    row.put("group", sentence(line.group()));
    row.put("mark", line.mark());
    row.put("anchor", line.mark().isEmpty() ? null : line.mark());
    row.put("text", sentence(line.text()));
    return row;
  }

  private static Map<String, ?> cells(Said.Grid grid, Said.Grid.Row row, String place) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put(Sheet.PLACE, place);
    cells.put("group", sentence(row.group()));
    cells.put("below", unbroken(row.below()));
    cells.put("has_below", !row.below().isEmpty());
    for (int i = 0; i < grid.heads().size(); i++) {
      Said.Grid.Cell cell = row.cells().get(i);
      cells.put("head" + i, unbroken(grid.heads().get(i).heading()));
      cells.put("cell" + i, unbroken(cell.text()));
      cells.put("bold" + i, cell.isBold());
      cells.put("indented" + i, cell.isIndented());
    }
    return cells;
  }

  private static Map<String, ?> chart(Said.Plot plot) {
    Map<String, @Nullable Object> chart = new LinkedHashMap<>();
    chart.put("title", plot.title().isEmpty() ? null : sentence(plot.title()));
    chart.put("note", plot.note().isEmpty() ? null : sentence(plot.note()));
    chart.put("picture", new Picture(plot));
    return chart;
  }

  /**
   * Keeps a number with its sign, an annex's name with its number and a hyphen with what it stands
   * behind on one line: Java's rules of lines break +0,11 at its comma.
   */
  static String unbroken(String text) {
    return SIGNED.matcher(TOGETHER.matcher(text).replaceAll("\u00a0")).replaceAll("\ufeff");
  }

  /**
   * Keeps a range together too, and the marks of notes with the word they stand behind: for neither
   * need a cell be wide enough.
   */
  static String sentence(String text) {
    String ranges = RANGE.matcher(unbroken(text)).replaceAll("-\u00a0");
    return MARK.matcher(ranges).replaceAll("\u00a0");
  }
}
