package vn.tonghop.reports.editable;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.mart.Mart;
import vn.tonghop.reports.render.BlockForm;

/** A4 with the margins of Decree 30/2020/NĐ-CP, appendix I, and what can be put on it. */
final class WordPage {

  private static final String FONT = "Times New Roman";
  private static final int TWENTIETHS = 20;
  private static final int MILLIMETRE = 57;
  private static final int TEXT_SIZE = 14;
  private static final int TABLE_SIZE = 11;
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

  /** A table with lines, its head repeated on every page, no row broken between two pages. */
  void table(BlockForm form, Mart rows) {
    List<BlockForm.Column> columns = form.columns();
    XWPFTable table = newTable(columns.stream().map(BlockForm.Column::width).toList());
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    for (int i = 0; i < columns.size(); i++) {
      line(head.getCell(i), columns.get(i).heading(), TABLE_SIZE, true);
    }
    for (Rows.Group group : Rows.groups(rows, form.groupFields())) {
      if (!group.heading().isEmpty()) {
        wide(table, group.heading(), columns.size(), true);
      }
      for (Map<String, @Nullable Object> row : group.rows()) {
        cells(table, columns, row);
        String below = Rows.text(row, form.lineFields());
        if (!below.isEmpty()) {
          wide(table, below, columns.size(), false);
        }
      }
    }
    document.createParagraph();
  }

  private void cells(
      XWPFTable table, List<BlockForm.Column> columns, Map<String, @Nullable Object> row) {
    XWPFTableRow line = nextRow(table);
    boolean isBold = Integer.valueOf(0).equals(row.get("level"));
    for (int i = 0; i < columns.size(); i++) {
      XWPFParagraph paragraph = firstOrNext(line.getCell(i));
      paragraph.setAlignment(
          columns.get(i).isCentred() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
      run(paragraph, Rows.text(row, columns.get(i).fields()), TABLE_SIZE).setBold(isBold && i < 2);
    }
  }

  private void wide(XWPFTable table, String text, int columnCount, boolean isHeading) {
    XWPFTableRow line = nextRow(table);
    for (int i = columnCount - 1; i > 0; i--) {
      line.removeCell(i);
    }
    XWPFTableCell cell = line.getCell(0);
    var properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    properties.addNewGridSpan().setVal(BigInteger.valueOf(columnCount));
    XWPFRun run = run(firstOrNext(cell), text, TABLE_SIZE);
    run.setBold(isHeading);
    run.setItalic(!isHeading);
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

  private static XWPFTableRow nextRow(XWPFTable table) {
    XWPFTableRow line = table.createRow();
    line.setCantSplitRow(true);
    return line;
  }

  private static XWPFParagraph centred(XWPFTableCell cell) {
    XWPFParagraph paragraph = firstOrNext(cell);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    return paragraph;
  }

  /** A new cell has one empty paragraph, which is used before another is added. */
  private static XWPFParagraph firstOrNext(XWPFTableCell cell) {
    XWPFParagraph first = cell.getParagraphArray(0);
    return first != null && first.getRuns().isEmpty() ? first : cell.addParagraph();
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
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
