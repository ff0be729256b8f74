package vn.tonghop.reports.render;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import vn.tonghop.reports.contents.Said;

/**
 * Sentences: each a justified paragraph with its first line indented or, marked, a note beside a
 * margin; grouped, under the heading of its group.
 */
record TextDesign(boolean isMarked, boolean isGrouped, int width) implements Design {

  private static final int MARGIN = 32;

  static TextDesign of(Said.Prose prose, int width) {
    return new TextDesign(prose.isMarked(), prose.isGrouped(), width);
  }

  @Override
  public JasperDesign draw() throws JRException {
    Sheet sheet = new Sheet("text", width);
    sheet.field("group", String.class);
    sheet.field("mark", String.class);
    sheet.field("text", String.class);
    if (isGrouped) {
      sheet.group(24, 70, "heading_2");
    }
    if (isMarked) {
      JRDesignBand line = sheet.detail(20, SplitTypeEnum.PREVENT);
      line.addElement(Sheet.text("mark", "note", 0, MARGIN, 18));
      line.addElement(Sheet.text("text", "note", MARGIN, width - MARGIN, 18));
    } else {
      sheet.detail(24, SplitTypeEnum.STRETCH).addElement(Sheet.text("text", "body", 0, width, 24));
    }
    return sheet.design();
  }
}
