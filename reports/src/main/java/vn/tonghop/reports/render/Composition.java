package vn.tonghop.reports.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;

/** Sets a report's blocks one after another: each becomes a row of the document template. */
final class Composition {

  /**
   * Blocks on pages of one width.
   *
   * @param rows of the document template, in printed order
   */
  record Run(int width, List<Map<String, ?>> rows) {}

  private final Contents contents;
  private final List<Run> runs = new ArrayList<>();
  private int blocks;
  private int tall;
  private int ending;

  Composition(Contents contents) {
    this.contents = contents;
  }

  /** All blocks, those of one width after another together. */
  List<Run> runs() {
    List<Section> sections = contents.sections();
    for (int i = 0; i < sections.size(); i++) {
      boolean isLastProse =
          i + 1 < sections.size()
              && sections.get(i).said() instanceof Said.Prose
              && sections.get(i + 1).said() instanceof Said.Formal;
      place(sections.get(i), isLastProse);
    }
    return List.copyOf(runs);
  }

  private void place(Section section, boolean isLastProse) {
    tall += section.said() instanceof Said.Plot ? 1 : 0;
    ending += isLastProse ? 1 : 0;
    int width = contents.widthOf(section);
    if (runs.isEmpty() || runs.get(runs.size() - 1).width() != width) {
      runs.add(new Run(width, new ArrayList<>()));
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("part", section.part().order());
    row.put("part_number", section.part().number());
    row.put("part_title", section.part().title());
    row.put("part_of", section.part().of());
    row.put("tall", tall);
    row.put("ending", ending);
    row.put("block", blocks++);
    row.put("heading", section.heading());
    row.put("heading_level", section.headingLevel());
    row.put("parameters", contents.texts());
    set(row, section.said(), width);
    runs.get(runs.size() - 1).rows().add(row);
  }

  private void set(Map<String, Object> row, Said said, int width) {
    if (said instanceof Said.Formal formal) {
      row.put("template", Templates.of(LetterDesign.of(formal.end(), contents.texts())));
      row.put("rows", new JREmptyDataSource());
    } else if (said instanceof Said.Prose prose) {
      row.put("template", Templates.of(TextDesign.of(prose, width)));
      row.put("rows", source(prose.lines().stream().map(Composition::line).toList()));
    } else if (said instanceof Said.Grid whole) {
      Said.Grid grid = whole.printed(width);
      row.put("template", Templates.of(TableDesign.of(grid)));
      row.put("rows", source(grid.rows().stream().map(r -> cells(grid, r)).toList()));
    } else if (said instanceof Said.Plot plot) {
      row.put("template", Templates.of(new ChartDesign(plot.height(), width)));
      row.put("rows", source(List.of(chart(plot))));
    }
  }

  private static JRMapCollectionDataSource source(List<? extends Map<String, ?>> rows) {
    return new JRMapCollectionDataSource(new ArrayList<>(rows));
  }

  private static Map<String, ?> line(Said.Prose.Line line) {
    return Map.of("group", line.group(), "mark", line.mark(), "text", unbroken(line.text()));
  }

  private static Map<String, ?> cells(Said.Grid grid, Said.Grid.Row row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("group", row.group());
    cells.put("below", unbroken(row.below()));
    cells.put("has_below", !row.below().isEmpty());
    for (int i = 0; i < grid.heads().size(); i++) {
      Said.Grid.Cell cell = row.cells().get(i);
      cells.put("head" + i, grid.heads().get(i).heading());
      cells.put("cell" + i, unbroken(cell.text()));
      cells.put("bold" + i, cell.isBold());
      cells.put("indented" + i, cell.isIndented());
    }
    return cells;
  }

  private static Map<String, ?> chart(Said.Plot plot) {
    Map<String, @Nullable Object> chart = new LinkedHashMap<>();
    chart.put("title", plot.title().isEmpty() ? null : plot.title());
    chart.put("note", plot.note().isEmpty() ? null : plot.note());
    chart.put("picture", new Picture(plot));
    return chart;
  }

  /** Keeps a unit of two words on one line: only its space becomes one that does not break. */
  private static String unbroken(String text) {
    return text.replace("điểm %", "điểm\u00a0%");
  }
}
