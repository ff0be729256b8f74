package vn.tonghop.reports.render.tagged;

import java.util.Optional;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignPropertyExpression;

/**
 * What an element of a template is. An element that is nothing of these is of the paper: the heads
 * and feet of pages, lines, boxes.
 */
public enum Tag {
  /** A heading of the first level; two of equal place are one. */
  HEADING_1,
  HEADING_2,
  /** The heading above a group of sentences: one level below the last of the others. */
  HEADING_BELOW,
  /** A paragraph; of equal place, one that goes on on the next page. */
  PARAGRAPH,
  /** The same where every page has it: what follows the first is of the paper. */
  PARAGRAPH_ONCE,
  /** The mark of a note, then the note of equal place. */
  NOTE_MARK,
  NOTE,
  /** A row of the heads of columns; what is repeated for a table of equal place, of the paper. */
  HEAD_ROW,
  HEAD,
  /** A row of the table of equal place; its last cell is as wide as what is left. */
  ROW,
  CELL,
  /** A row that is one cell, above those that it heads. */
  GROUP_ROW,
  /** A picture, which tells what it shows ({@link Told}). */
  PICTURE,
  /** A line of a table of contents; those of equal place are one entry. */
  CONTENTS,
  /** Where the document is signed. */
  SIGNATURE;

  /** What JasperReports hands on from templates to pages begins so. */
  private static final String TAG = "net.sf.jasperreports.export.tonghop.tag";

  private static final String PLACE = TAG + ".place";

  /** Makes an element one of these. */
  public void on(JRDesignElement element) {
    element.getPropertiesMap().setProperty(TAG, name());
  }

  /** The same, at the place that a field of its row names. */
  public void on(JRDesignElement element, String field) {
    on(element);
    JRDesignPropertyExpression place = new JRDesignPropertyExpression();
    place.setName(PLACE);
    place.setValueExpression(new JRDesignExpression("$F{" + field + "}"));
    element.addPropertyExpression(place);
  }

  static Optional<Tag> of(JRPrintElement element) {
    return element.hasProperties()
        ? Optional.ofNullable(element.getPropertiesMap().getProperty(TAG)).map(Tag::valueOf)
        : Optional.empty();
  }

  /** Where it is; empty where its template says nothing of it. */
  static String place(JRPrintElement element) {
    return Optional.ofNullable(element.getPropertiesMap().getProperty(PLACE)).orElse("");
  }
}
