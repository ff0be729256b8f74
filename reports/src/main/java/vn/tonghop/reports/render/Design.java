package vn.tonghop.reports.render;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JasperDesign;

/**
 * A page template that is made from what a block says. Its expressions are bare fields, which
 * JasperReports reads without compiling anything.
 */
sealed interface Design
    permits DocumentDesign, TextDesign, TableDesign, ChartDesign, LetterDesign, ContentsDesign {

  JasperDesign draw() throws JRException;
}
