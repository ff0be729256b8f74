package vn.tonghop.reports.editable;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;

/** A4 with the margins of Decree 30/2020/NĐ-CP, appendix I, and what can be put on it. */
final class WordPage {

  private static final int TWENTIETHS = 20;
  private static final int MILLIMETRE = 57;
  static final int TABLE_SIZE = 11;
  private static final int APPENDIX_RULE = 130;
  private static final int RULE_ROOM = 4;
  private static final int CELL_MARGIN = 2 * TWENTIETHS;

  private final XWPFDocument document;
  private int width = Said.WIDTH;

  WordPage(XWPFDocument document) {
    this.document = document;
  }

  /** Styles, paper, margins, page number on top from page 2, marking at the foot. */
  void setUp(String marking) {
    WordStyleSheet.add(document);
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    turn(section.addNewPgSz(), false);
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(20 * MILLIMETRE));
    margins.setBottom(BigInteger.valueOf(20 * MILLIMETRE));
    margins.setLeft(BigInteger.valueOf(30 * MILLIMETRE));
    margins.setRight(BigInteger.valueOf(15 * MILLIMETRE));
    margins.setHeader(BigInteger.valueOf(10 * MILLIMETRE));
    margins.setFooter(BigInteger.valueOf(10 * MILLIMETRE));
    section.addNewPgNumType().setStart(BigInteger.ONE);
    section.addNewTitlePg();
    document.createHeader(HeaderFooterType.FIRST).createParagraph();
    XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    number.setStyle(WordStyleSheet.CENTRED);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
    for (HeaderFooterType type : List.of(HeaderFooterType.FIRST, HeaderFooterType.DEFAULT)) {
      XWPFParagraph foot = document.createFooter(type).createParagraph();
      foot.setStyle(WordStyleSheet.CENTRED);
      run(foot, marking, 10).setBold(true);
    }
  }

  private static void turn(CTPageSz paper, boolean isAcross) {
    paper.setW(BigInteger.valueOf(isAcross ? 16838 : 11906));
    paper.setH(BigInteger.valueOf(isAcross ? 11906 : 16838));
    paper.setOrient(isAcross ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
  }

  /** A section of its own, whose pages are numbered from 1 as those of the report are. */
  void beginAppendix(Section.Part part, int across) {
    XWPFParagraph end = document.createParagraph();
    CTSectPr report = document.getDocument().getBody().getSectPr();
    end.getCTP().addNewPPr().setSectPr((CTSectPr) report.copy());
    turn(report.getPgSz(), across > Said.WIDTH);
    width = across;
    XWPFParagraph number = styled(WordStyleSheet.APPENDIX);
    run(number, part.number());
    run(styled(WordStyleSheet.APPENDIX), part.title());
    run(styled(WordStyleSheet.CENTRED), part.of()).setItalic(true);
    rule(width, APPENDIX_RULE);
  }

  /** A title stands on one page with what it is the title of. */
  void title(String text) {
    XWPFParagraph paragraph = styled(WordStyleSheet.CENTRED);
    paragraph.setKeepNext(true);
    run(paragraph, text).setBold(true);
  }

  void centred(String text) {
    XWPFParagraph paragraph = styled(WordStyleSheet.CENTRED);
    paragraph.setSpacingBefore(12 * TWENTIETHS);
    paragraph.setSpacingAfter(6 * TWENTIETHS);
    run(paragraph, text);
  }

  void heading(String text, int level) {
    run(styled("Heading" + level), text);
  }

  /** A paragraph that stands on one page with what follows it. */
  void lastParagraph(String text) {
    paragraph(text);
    document.getLastParagraph().setKeepNext(true);
    document.getLastParagraph().setSpacingAfter(6 * TWENTIETHS);
  }

  /** One that announces others stands on one page with the first of them. */
  void paragraph(String text) {
    XWPFParagraph paragraph = styled(WordStyleSheet.BODY);
    if (text.endsWith(":")) {
      paragraph.setKeepNext(true);
    }
    run(paragraph, text);
  }

  private XWPFParagraph styled(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  /** A line in the middle of a cell, in points. */
  void rule(XWPFTableCell cell, int width, double length) {
    rule(firstOrNext(cell), width, length);
  }

  /** A line in the middle of the text. */
  void rule(int width, double length) {
    rule(document.createParagraph(), width, length);
  }

  /** A line is the lower edge of a paragraph without a text, set in from both sides. */
  private static void rule(XWPFParagraph paragraph, int width, double length) {
    int indent = (int) Math.round((width - length) / 2 * TWENTIETHS);
    paragraph.setIndentationLeft(indent);
    paragraph.setIndentationRight(indent);
    paragraph.setBorderBottom(Borders.SINGLE);
    paragraph.setSpacingBetween(RULE_ROOM, LineSpacingRule.EXACT);
    paragraph.setSpacingAfter(RULE_ROOM * TWENTIETHS);
    run(paragraph, "", 2);
  }

  /** A table without lines for texts side by side. */
  XWPFTable grid(List<Integer> widths, int rowCount) {
    XWPFTable table = newTable(widths);
    table.removeBorders();
    for (int i = 1; i < rowCount; i++) {
      table.createRow().setCantSplitRow(true);
    }
    return table;
  }

  void line(XWPFTableCell cell, String text, int size, boolean isBold) {
    run(centred(cell), text, size).setBold(isBold);
  }

  void italic(XWPFTableCell cell, String text, int size) {
    run(centred(cell), text, size).setItalic(true);
  }

  void copies(XWPFTableCell cell, String heading, String lines) {
    XWPFRun head = run(firstOrNext(cell), heading, 12);
    head.setBold(true);
    head.setItalic(true);
    run(firstOrNext(cell), lines, TABLE_SIZE);
  }

  /** A table with lines; a line of text follows it, so that two tables stay two. */
  WordTable table(Said.Grid whole) {
    Said.Grid grid = whole.printed(width);
    List<Integer> widths = grid.heads().stream().map(Said.Grid.Head::width).toList();
    return new WordTable(newTable(widths), grid);
  }

  /** A line in small letters under a picture, on one page with the figures that follow. */
  void note(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.LEFT);
    paragraph.setKeepNext(true);
    run(paragraph, text, 10).setItalic(true);
  }

  /** A picture in the middle, with what it tells for whoever cannot see it. */
  void picture(byte[] png, String told, int width, int height) {
    new WordPicture(png, told, width, height).putOn(styled(WordStyleSheet.CENTRED));
  }

  void gap() {
    document.createParagraph();
  }

  private XWPFTable newTable(List<Integer> widths) {
    XWPFTable table = document.createTable(1, widths.size());
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    // Word's own margins would break the words that the printed page's cells hold.
    table.setCellMargins(0, CELL_MARGIN, 0, CELL_MARGIN);
    table.getRow(0).setCantSplitRow(true);
    var grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    for (int i = 0; i < widths.size(); i++) {
      BigInteger width = BigInteger.valueOf((long) widths.get(i) * TWENTIETHS);
      if (grid.sizeOfGridColArray() > i) {
        grid.getGridColArray(i).setW(width);
      } else {
        grid.addNewGridCol().setW(width);
      }
      table.getRow(0).getCell(i).setWidth(width.toString());
    }
    return table;
  }

  private static XWPFParagraph centred(XWPFTableCell cell) {
    XWPFParagraph paragraph = firstOrNext(cell);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    return paragraph;
  }

  /** A new cell has one empty paragraph, which is used before another is added. */
  static XWPFParagraph firstOrNext(XWPFTableCell cell) {
    XWPFParagraph first = cell.getParagraphArray(0);
    return first != null && first.getRuns().isEmpty() ? first : cell.addParagraph();
  }

  /** Letters of another size than the paragraph's style has. */
  static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
    XWPFRun run = run(paragraph, text);
    run.setFontSize(size);
    return run;
  }

  /** Letters as the paragraph's style has them. */
  static XWPFRun run(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i]);
    }
    return run;
  }
}
