package vn.tonghop.reports.editable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.warehouse.Failure;

/** A4 with the margins of Decree 30/2020/NĐ-CP, appendix I, and what can be put on it. */
final class WordPage {

  private static final String FONT = "Times New Roman";
  private static final int TWENTIETHS = 20;
  private static final int MILLIMETRE = 57;
  private static final int TEXT_SIZE = 14;
  static final int TABLE_SIZE = 11;
  private static final int CELL_MARGIN = 2 * TWENTIETHS;
  private static final int FIRST_LINE = 567;

  private final XWPFDocument document;

  WordPage(XWPFDocument document) {
    this.document = document;
  }

  /** Paper, margins, page number on top from page 2, marking at the foot. */
  void setUp(String marking) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(20 * MILLIMETRE));
    margins.setBottom(BigInteger.valueOf(20 * MILLIMETRE));
    margins.setLeft(BigInteger.valueOf(30 * MILLIMETRE));
    margins.setRight(BigInteger.valueOf(15 * MILLIMETRE));
    section.addNewTitlePg();
    document.createHeader(HeaderFooterType.FIRST);
    XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
    for (HeaderFooterType type : List.of(HeaderFooterType.FIRST, HeaderFooterType.DEFAULT)) {
      XWPFParagraph foot = document.createFooter(type).createParagraph();
      foot.setAlignment(ParagraphAlignment.CENTER);
      run(foot, marking, TABLE_SIZE).setItalic(true);
    }
  }

  void beginAppendix(Section.Part part) {
    XWPFParagraph number = document.createParagraph();
    number.setPageBreak(true);
    number.setAlignment(ParagraphAlignment.CENTER);
    run(number, part.number(), TEXT_SIZE).setBold(true);
    title(part.title());
    XWPFParagraph of = document.createParagraph();
    of.setAlignment(ParagraphAlignment.CENTER);
    run(of, part.of(), TEXT_SIZE).setItalic(true);
  }

  void title(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    run(paragraph, text, TEXT_SIZE).setBold(true);
  }

  void heading(String text, int level) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBefore(6 * TWENTIETHS);
    paragraph.setKeepNext(true);
    paragraph.setIndentationFirstLine(FIRST_LINE);
    paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    run(paragraph, text, TEXT_SIZE).setBold(true);
  }

  /** A paragraph that stands on one page with what follows it. */
  void lastParagraph(String text) {
    paragraph(text, ParagraphAlignment.BOTH);
    document.getLastParagraph().setKeepNext(true);
  }

  void paragraph(String text, ParagraphAlignment alignment) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBefore(6 * TWENTIETHS);
    if (alignment == ParagraphAlignment.BOTH) {
      paragraph.setIndentationFirstLine(FIRST_LINE);
    }
    run(paragraph, text, TEXT_SIZE);
  }

  /** A table without lines, one row, for texts side by side. */
  XWPFTable grid(List<Integer> widths) {
    XWPFTable table = newTable(widths);
    table.removeBorders();
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
  WordTable table(Said.Grid grid) {
    List<Integer> widths = grid.heads().stream().map(Said.Grid.Head::width).toList();
    return new WordTable(newTable(widths), grid);
  }

  /** A line in small letters under a picture. */
  void note(String text) {
    run(document.createParagraph(), text, 10).setItalic(true);
  }

  void gap() {
    document.createParagraph();
  }

  /** A picture in the middle, with what it tells for whoever cannot see it. */
  void picture(byte[] png, String told, int width, int height) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setKeepNext(true);
    try {
      XWPFPicture picture =
          paragraph
              .createRun()
              .addPicture(
                  new ByteArrayInputStream(png),
                  PictureType.PNG,
                  "chart.png",
                  Units.toEMU(width),
                  Units.toEMU(height));
      picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(told);
      paragraph
          .getRuns()
          .get(0)
          .getCTR()
          .getDrawingArray(0)
          .getInlineArray(0)
          .getDocPr()
          .setDescr(told);
    } catch (InvalidFormatException | IOException e) {
      throw new Failure("Cannot put the chart '%s' into the document".formatted(told), e);
    }
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

  static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontSize(size);
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
