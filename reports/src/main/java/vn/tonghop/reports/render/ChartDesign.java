package vn.tonghop.reports.render;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.renderers.Renderable;
import vn.tonghop.reports.render.tagged.Tag;

/** A chart between its finding and the line that says where it comes from. */
record ChartDesign(int height, int width) implements Design {

  /** The width of the drawing, in points. */
  static final int WIDTH = 450;

  private static final int TITLE = 17;
  private static final int GAP = 4;
  private static final int NOTE = 14;

  @Override
  public JasperDesign draw() throws JRException {
    Sheet sheet = new Sheet("chart", width);
    sheet.field("title", String.class);
    sheet.field("note", String.class);
    sheet.field("picture", Renderable.class);
    JRDesignBand band = sheet.detail(GAP + TITLE + height + GAP + NOTE, SplitTypeEnum.PREVENT);
    JRDesignTextField title = Sheet.text("title", "chart_title", 0, width, TITLE);
    title.setY(GAP);
    title.setRemoveLineWhenBlank(true);
    Tag.PARAGRAPH.on(title);
    band.addElement(title);
    JRDesignImage picture = new JRDesignImage(sheet.design());
    picture.setX((width - WIDTH) / 2);
    picture.setY(GAP + TITLE);
    picture.setWidth(WIDTH);
    picture.setHeight(height);
    picture.setPositionType(PositionTypeEnum.FLOAT);
    picture.setScaleImage(ScaleImageEnum.RETAIN_SHAPE);
    picture.setExpression(new JRDesignExpression("$F{picture}"));
    Tag.PICTURE.on(picture);
    band.addElement(picture);
    JRDesignTextField note = Sheet.text("note", "chart_note", 0, width, NOTE);
    note.setY(GAP + TITLE + height + GAP);
    note.setRemoveLineWhenBlank(true);
    Tag.PARAGRAPH.on(note);
    band.addElement(note);
    return sheet.design();
  }
}
