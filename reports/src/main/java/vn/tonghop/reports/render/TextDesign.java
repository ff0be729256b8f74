package vn.tonghop.reports.render;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.render.tagged.Tag;

/**
 * Sentences: each a justified paragraph with its first line indented or, marked, a note beside a
 * margin, which links lead to; grouped, under the heading of its group.
 *
 * @param room how much wider notes are set than they need be
 */
record TextDesign(boolean isMarked, boolean isGrouped, int width, int room) implements Design {

  private static final int MARGIN = 32;

  /** What a point more in a table's row is between two notes, which have several lines. */
  private static final int GAP = 4;

  /** Where so little room is left, sentences have the smallest letters that the decree allows. */
  static final int CLOSEST = -3;

  static TextDesign of(Said.Prose prose, int width, int room) {
    return new TextDesign(prose.isMarked(), prose.isGrouped(), width, room);
  }

  @Override
  public JasperDesign draw() throws JRException {
    Sheet sheet = new Sheet("text", width);
    sheet.field("group", String.class);
    sheet.field(Sheet.PLACE, String.class);
    sheet.field("mark", String.class);
    sheet.field("text", String.class);
    sheet.field("anchor", String.class);
    if (isGrouped) {
      // What is moved to the next page after it was begun loses the indent of its first line.
      sheet.group(24, 70, "heading_2", Tag.HEADING_BELOW);
    }
    if (isMarked) {
      JRDesignBand line = sheet.detail(20 + (room > 0 ? GAP * room : room), SplitTypeEnum.PREVENT);
      JRDesignTextField mark = Sheet.text("mark", "note", 0, MARGIN, 18);
      mark.setAnchorNameExpression(new JRDesignExpression("$F{anchor}"));
      Tag.NOTE_MARK.on(mark, Sheet.PLACE);
      line.addElement(mark);
      JRDesignTextField note = Sheet.text("text", "note", MARGIN, width - MARGIN, 18);
      Tag.NOTE.on(note, Sheet.PLACE);
      line.addElement(note);
    } else {
      String style = room <= CLOSEST ? "body_close" : "body";
      JRDesignTextField sentence = Sheet.text("text", style, 0, width, 24);
      Tag.PARAGRAPH.on(sentence, Sheet.PLACE);
      sheet.detail(24, SplitTypeEnum.STRETCH).addElement(sentence);
    }
    return sheet.design();
  }
}
