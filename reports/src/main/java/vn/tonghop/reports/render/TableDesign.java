package vn.tonghop.reports.render;

import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.outline.Align;
import vn.tonghop.reports.outline.Table;
import vn.tonghop.reports.render.tagged.Tag;

/**
 * A table: its head on every page, lines above groups, no row broken between two pages.
 *
 * @param widths of the columns, adding up to the width of the text
 * @param hasLinesBelow whether a row may have a line under it
 * @param room how many points are over and under a text more than it needs
 */
record TableDesign(
    List<Integer> widths,
    List<Align> aligns,
    Table.Look look,
    boolean isGrouped,
    boolean hasLinesBelow,
    int room)
    implements Design {

  private static final int HEAD = 22;
  private static final int ROW = 18;
  private static final int LARGE_ROW = 28;
  private static final int BELOW = 17;
  private static final int LEAST = 60;

  /** No wider is a column of numbers, beside which a line below begins. */
  static final int NUMBER = 60;

  static TableDesign of(Said.Grid grid, int room) {
    return new TableDesign(
        grid.heads().stream().map(Said.Grid.Head::width).toList(),
        grid.heads().stream().map(Said.Grid.Head::align).toList(),
        grid.look(),
        grid.isGrouped(),
        grid.rows().stream().anyMatch(row -> !row.below().isEmpty()),
        room);
  }

  @Override
  public JasperDesign draw() throws JRException {
    Sheet sheet = new Sheet("table", width());
    sheet.field("group", String.class);
    sheet.field(Sheet.PLACE, String.class);
    sheet.field("below", String.class);
    sheet.field("has_below", Boolean.class);
    for (int i = 0; i < widths.size(); i++) {
      sheet.field("head" + i, String.class);
      sheet.field("cell" + i, String.class);
      sheet.field("bold" + i, Boolean.class);
      sheet.field("indented" + i, Boolean.class);
      sheet.style("column" + i, style(aligns.get(i)), "bold" + i, "indented" + i, room);
    }
    JRDesignFrame head = frame(0, HEAD);
    Tag.HEAD_ROW.on(head, Sheet.PLACE);
    sheet.head(HEAD).addElement(head);
    JRDesignFrame row = frame(0, look == Table.Look.LARGE ? LARGE_ROW : ROW + 2 * room);
    Tag.ROW.on(row, Sheet.PLACE);
    int x = 0;
    for (int i = 0; i < widths.size(); i++) {
      head.addElement(Sheet.cell("head" + i, "cell_head", x, widths.get(i), HEAD, Tag.HEAD));
      row.addElement(
          Sheet.cell("cell" + i, "column" + i, x, widths.get(i), row.getHeight(), Tag.CELL));
      x += widths.get(i);
    }
    if (isGrouped) {
      sheet.group(ROW, LEAST, "cell_group", Tag.GROUP_ROW).setMinDetailsToStartFromTop(1);
    }
    JRDesignBand detail =
        sheet.detail(row.getHeight() + (hasLinesBelow ? BELOW : 0), SplitTypeEnum.PREVENT);
    detail.addElement(row);
    if (hasLinesBelow) {
      detail.addElement(below(row.getHeight()));
    }
    return sheet.design();
  }

  private String style(Align align) {
    return look == Table.Look.LARGE ? "count" : "cell_" + align.name().toLowerCase(Locale.ROOT);
  }

  private JRDesignFrame below(int y) {
    JRDesignFrame frame = frame(y, BELOW);
    Tag.ROW.on(frame, Sheet.PLACE);
    frame.setPrintWhenExpression(new JRDesignExpression("$F{has_below}"));
    frame.setRemoveLineWhenBlank(true);
    int margin = widths.get(0) > NUMBER ? 0 : widths.get(0);
    if (margin > 0) {
      frame.addElement(Sheet.box("cell", 0, margin, BELOW));
    }
    frame.addElement(Sheet.cell("below", "cell_reason", margin, width() - margin, BELOW, Tag.CELL));
    return frame;
  }

  private int width() {
    return widths.stream().mapToInt(Integer::intValue).sum();
  }

  private JRDesignFrame frame(int y, int height) {
    JRDesignFrame frame = new JRDesignFrame();
    frame.setY(y);
    frame.setWidth(width());
    frame.setHeight(height);
    frame.setPositionType(PositionTypeEnum.FLOAT);
    return frame;
  }
}
