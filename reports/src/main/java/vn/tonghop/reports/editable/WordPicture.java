package vn.tonghop.reports.editable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import vn.tonghop.warehouse.Failure;

/**
 * A chart on a page.
 *
 * @param told what it tells, for whoever cannot see it
 * @param width in points
 * @param height in points
 */
record WordPicture(byte[] png, String told, int width, int height) {

  /** It stands on one page with what follows it. */
  void putOn(XWPFParagraph paragraph) {
    paragraph.setKeepNext(true);
    XWPFRun run = paragraph.createRun();
    try {
      XWPFPicture picture =
          run.addPicture(
              new ByteArrayInputStream(png),
              PictureType.PNG,
              "chart.png",
              Units.toEMU(width),
              Units.toEMU(height));
      picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(told);
      run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(told);
    } catch (InvalidFormatException | IOException e) {
      throw new Failure("Cannot put the chart '%s' into the document".formatted(told), e);
    }
  }
}
