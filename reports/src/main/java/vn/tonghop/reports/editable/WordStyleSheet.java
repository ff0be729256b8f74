package vn.tonghop.reports.editable;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a document: whoever changes one changes every paragraph of it. */
record WordStyleSheet(XWPFStyles styles) {

  static final String BODY = "NoiDung";
  static final String CENTRED = "CanGiua";
  static final String APPENDIX = "PhuLuc";
  static final String CELL = "OBang";

  private static final String FONT = "Times New Roman";
  private static final int HALF_POINTS = 2;
  private static final int TEXT = 14;
  private static final int FIRST_LINE = 567;
  private static final int SIX_POINTS = 120;

  static void add(XWPFDocument document) {
    WordStyleSheet sheet = new WordStyleSheet(document.createStyles());
    CTStyle normal = style("Normal", "Normal", "");
    normal.setDefault(true);
    sheet.keep(normal, TEXT, false);
    CTStyle body = style(BODY, "Nội dung", "Normal");
    indented(body.addNewPPr());
    sheet.keep(body, TEXT, false);
    CTStyle centred = style(CENTRED, "Căn giữa", "Normal");
    centred.addNewPPr().addNewJc().setVal(STJc.CENTER);
    sheet.keep(centred, TEXT, false);
    for (int level = 1; level <= 2; level++) {
      CTStyle heading = style("Heading" + level, "heading " + level, "Normal");
      CTPPrGeneral set = heading.addNewPPr();
      set.addNewKeepNext();
      indented(set);
      set.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
      sheet.keep(heading, TEXT, true);
    }
    CTStyle appendix = style(APPENDIX, "Phụ lục", "Normal");
    CTPPrGeneral set = appendix.addNewPPr();
    set.addNewKeepNext();
    set.addNewJc().setVal(STJc.CENTER);
    set.addNewOutlineLvl().setVal(BigInteger.ZERO);
    sheet.keep(appendix, TEXT, true);
    sheet.keep(style(CELL, "Ô bảng", "Normal"), WordPage.TABLE_SIZE, false);
  }

  private static void indented(CTPPrGeneral set) {
    CTSpacing spacing = set.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(SIX_POINTS));
    set.addNewInd().setFirstLine(BigInteger.valueOf(FIRST_LINE));
    set.addNewJc().setVal(STJc.BOTH);
  }

  private static CTStyle style(String id, String name, String basis) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    if (!basis.isEmpty()) {
      style.addNewBasedOn().setVal(basis);
    }
    style.addNewQFormat();
    return style;
  }

  /** The sheet copies what it is given: nothing can be said of a style later. */
  private void keep(CTStyle style, int size, boolean isBold) {
    CTRPr letters = style.addNewRPr();
    CTFonts fonts = letters.addNewRFonts();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    fonts.setEastAsia(FONT);
    if (isBold) {
      letters.addNewB();
    }
    letters.addNewSz().setVal(BigInteger.valueOf((long) size * HALF_POINTS));
    letters.addNewSzCs().setVal(BigInteger.valueOf((long) size * HALF_POINTS));
    styles.addStyle(new XWPFStyle(style));
  }
}
