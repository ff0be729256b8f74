package vn.tonghop.reports.render;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.renderers.Renderable;

/** A table of contents, never torn. */
record ContentsDesign(int width, int height) implements Design {

  @Override
  public JasperDesign draw() throws JRException {
    Sheet sheet = new Sheet("contents", width);
    sheet.field("picture", Renderable.class);
    JRDesignImage picture = new JRDesignImage(sheet.design());
    picture.setWidth(width);
    picture.setHeight(height);
    picture.setExpression(new JRDesignExpression("$F{picture}"));
    sheet.detail(height, SplitTypeEnum.PREVENT).addElement(picture);
    return sheet.design();
  }
}
