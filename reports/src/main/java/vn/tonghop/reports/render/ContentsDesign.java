package vn.tonghop.reports.render;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.renderers.Renderable;
import vn.tonghop.reports.render.tagged.Tag;

/**
 * A table of contents, never torn: its head, then its lines.
 *
 * @param lines how many pictures it is, each of a line
 */
record ContentsDesign(int width, int lines) implements Design {

  /** How high a line is, in points. */
  static final int LINE = 15;

  /** What is free above the first; less than a line, as what is free below the last. */
  private static final int ABOVE = 4;

  @Override
  public JasperDesign draw() throws JRException {
    Sheet sheet = new Sheet("contents", width);
    JRDesignBand band = sheet.detail(lines * LINE + LINE / 2, SplitTypeEnum.PREVENT);
    for (int line = 0; line < lines; line++) {
      sheet.field("line" + line, Renderable.class);
      sheet.field(Sheet.PLACE + line, String.class);
      JRDesignImage picture = new JRDesignImage(sheet.design());
      picture.setY(ABOVE + line * LINE);
      picture.setWidth(width);
      picture.setHeight(LINE);
      picture.setExpression(new JRDesignExpression("$F{line" + line + "}"));
      if (line == 0) {
        Tag.PARAGRAPH.on(picture);
      } else {
        Tag.CONTENTS.on(picture, Sheet.PLACE + line);
      }
      band.addElement(picture);
    }
    return sheet.design();
  }
}
