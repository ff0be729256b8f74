package vn.tonghop.reports.editable;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.outline.Align;
import vn.tonghop.reports.outline.Table;

/**
 * A table of a report: its head repeated on every page, no row broken between two pages.
 *
 * @param table of one row, as wide as the grid
 */
record WordTable(XWPFTable table, Said.Grid grid) {

  private static final int LARGE_SIZE = 16;

  /** In twentieths of a point. */
  private static final int INDENT = 160;

  /** A small one that is on one page, with what stands before it. */
  void writeTogether() {
    write();
    for (int i = 0; i < table.getNumberOfRows() - 1; i++) {
      for (XWPFTableCell cell : table.getRow(i).getTableCells()) {
        cell.getParagraphs().forEach(paragraph -> paragraph.setKeepNext(true));
      }
    }
  }

  void write() {
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    for (int i = 0; i < grid.heads().size(); i++) {
      XWPFParagraph heading = WordPage.firstOrNext(head.getCell(i));
      heading.setAlignment(ParagraphAlignment.CENTER);
      heading.setStyle(WordStyleSheet.CELL);
      WordPage.run(heading, grid.heads().get(i).heading()).setBold(true);
    }
    String group = "";
    for (Said.Grid.Row row : grid.rows()) {
      if (!row.group().equals(group)) {
        group = row.group();
        wide(group).setBold(true);
      }
      cells(row);
      if (!row.below().isEmpty()) {
        wide(row.below()).setItalic(true);
      }
    }
  }

  private void cells(Said.Grid.Row row) {
    XWPFTableRow line = nextRow();
    for (int i = 0; i < grid.heads().size(); i++) {
      Said.Grid.Cell cell = row.cells().get(i);
      XWPFParagraph paragraph = WordPage.firstOrNext(line.getCell(i));
      paragraph.setAlignment(alignment(grid.heads().get(i).align()));
      if (cell.isIndented()) {
        paragraph.setIndentationLeft(INDENT);
      }
      boolean isLarge = grid.look() == Table.Look.LARGE;
      paragraph.setStyle(WordStyleSheet.CELL);
      XWPFRun run = WordPage.run(paragraph, cell.text());
      run.setBold(cell.isBold() || isLarge);
      if (isLarge) {
        run.setFontSize(LARGE_SIZE);
      }
    }
  }

  private static ParagraphAlignment alignment(Align align) {
    return switch (align) {
      case LEFT -> ParagraphAlignment.LEFT;
      case CENTRE -> ParagraphAlignment.CENTER;
      case RIGHT -> ParagraphAlignment.RIGHT;
    };
  }

  /** A line through all columns. */
  private XWPFRun wide(String text) {
    XWPFTableRow line = nextRow();
    int count = grid.heads().size();
    for (int i = count - 1; i > 0; i--) {
      line.removeCell(i);
    }
    XWPFTableCell cell = line.getCell(0);
    var properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    properties.addNewGridSpan().setVal(BigInteger.valueOf(count));
    XWPFParagraph paragraph = WordPage.firstOrNext(cell);
    paragraph.setStyle(WordStyleSheet.CELL);
    return WordPage.run(paragraph, text);
  }

  private XWPFTableRow nextRow() {
    XWPFTableRow line = table.createRow();
    line.setCantSplitRow(true);
    return line;
  }
}
