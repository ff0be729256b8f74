package vn.tonghop.reports.render;

import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.design.JasperDesign;
import vn.tonghop.reports.contents.Said;

/** The page of every report, upright or across: what is as wide as the text is so on both. */
record DocumentDesign(int width) implements Design {

  @Override
  public JasperDesign draw() {
    JasperDesign design = Templates.drawn("/style/document.jrxml");
    if (width == Said.WIDTH) {
      return design;
    }
    int height = design.getPageWidth();
    design.setPageWidth(design.getPageHeight());
    design.setPageHeight(height);
    design.setColumnWidth(width);
    for (JRBand band : design.getAllBands()) {
      for (JRElement element : band.getElements()) {
        if (element.getWidth() == Said.WIDTH) {
          element.setWidth(width);
        } else {
          element.setX(element.getX() + (width - Said.WIDTH) / 2);
        }
      }
    }
    return design;
  }
}
