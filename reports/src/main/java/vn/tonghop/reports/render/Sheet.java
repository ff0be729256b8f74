package vn.tonghop.reports.render;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignConditionalStyle;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignReportTemplate;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;
import vn.tonghop.reports.render.tagged.Tag;

/** A page template as wide as the text, and what can be put on it: nothing it holds is clipped. */
final class Sheet {

  /** The field that says of a row where it is printed, as no other is. */
  static final String PLACE = "place";

  /** Where the styles of all templates are. */
  static final String STYLES = "style/style.jrtx";

  private static final int INDENT = 11;

  /** The paddings of the style {@code cell}. */
  private static final int TOP = 2;

  private static final int BOTTOM = 3;

  /** The letters of a table that has the least room, in points. */
  private static final float SMALL = 10;

  private final JasperDesign design = new JasperDesign();
  private final int width;

  /**
   * @param width of the text between the margins, in points
   */
  Sheet(String name, int width) {
    this.width = width;
    design.setName(name);
    design.setPageWidth(width);
    design.setPageHeight(842);
    design.setColumnWidth(width);
    design.setLeftMargin(0);
    design.setRightMargin(0);
    design.setTopMargin(0);
    design.setBottomMargin(0);
    design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
    design.addTemplate(new JRDesignReportTemplate(new JRDesignExpression('"' + STYLES + '"')));
  }

  JasperDesign design() {
    return design;
  }

  void field(String name, Class<?> type) throws JRException {
    JRDesignField field = new JRDesignField();
    field.setName(name);
    field.setValueClass(type);
    design.addField(field);
  }

  /** A style that is bold or indented in the rows whose fields say so, and set wider. */
  void style(String name, String parent, String boldField, String indentField, int room)
      throws JRException {
    JRDesignConditionalStyle bold = new JRDesignConditionalStyle();
    bold.setConditionExpression(new JRDesignExpression("$F{" + boldField + "}"));
    bold.setBold(true);
    JRDesignConditionalStyle indented = new JRDesignConditionalStyle();
    indented.setConditionExpression(new JRDesignExpression("$F{" + indentField + "}"));
    indented.getLineBox().setLeftPadding(INDENT);
    JRDesignStyle style = new JRDesignStyle();
    style.setName(name);
    style.setParentStyleNameReference(parent);
    style.getLineBox().setTopPadding(Math.max(0, TOP + room));
    style.getLineBox().setBottomPadding(Math.max(1, BOTTOM + room));
    if (room <= TextDesign.CLOSEST) {
      style.setFontSize(SMALL);
    }
    style.addConditionalStyle(bold);
    style.addConditionalStyle(indented);
    design.addStyle(style);
  }

  /** What is printed of each row; a row is never broken between two pages unless it may be. */
  JRDesignBand detail(int height, SplitTypeEnum split) {
    JRDesignBand band = band(height, split);
    ((JRDesignSection) design.getDetailSection()).addBand(band);
    return band;
  }

  /** What is printed above the first row and on top of each page. */
  JRDesignBand head(int height) {
    JRDesignBand band = band(height, SplitTypeEnum.PREVENT);
    design.setColumnHeader(band);
    return band;
  }

  /**
   * The line above rows of equal value of the field {@code group}, never at the end of a page.
   *
   * @param least how much room there must be for it and for what begins below it
   */
  JRDesignGroup group(int height, int least, String style, Tag tag) throws JRException {
    JRDesignGroup group = new JRDesignGroup();
    group.setName("group");
    group.setExpression(new JRDesignExpression("$F{group}"));
    group.setMinHeightToStartNewPage(least);
    JRDesignBand band = band(height, SplitTypeEnum.PREVENT);
    JRDesignTextField line = text("group", style, 0, width, height);
    tag.on(line, PLACE);
    band.addElement(line);
    ((JRDesignSection) group.getGroupHeaderSection()).addBand(band);
    design.addGroup(group);
    return group;
  }

  private static JRDesignBand band(int height, SplitTypeEnum split) {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(height);
    band.setSplitType(split);
    return band;
  }

  /** A field that grows with its text and, in a frame or a band of its own, with its neighbours. */
  static JRDesignTextField text(String field, String style, int x, int width, int height) {
    JRDesignTextField text = new JRDesignTextField();
    text.setExpression(new JRDesignExpression("$F{" + field + "}"));
    text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
    text.setBlankWhenNull(true);
    placed(text, style, x, width, height);
    return text;
  }

  /** The same, as high as the highest beside it. */
  static JRDesignTextField cell(String field, String style, int x, int width, int height, Tag tag) {
    JRDesignTextField cell = text(field, style, x, width, height);
    tag.on(cell);
    cell.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
    return cell;
  }

  /** A cell without a text. */
  static JRDesignStaticText box(String style, int x, int width, int height) {
    JRDesignStaticText box = new JRDesignStaticText();
    box.setText("");
    box.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
    Tag.CELL.on(box);
    placed(box, style, x, width, height);
    return box;
  }

  private static void placed(JRDesignElement element, String style, int x, int width, int height) {
    element.setX(x);
    element.setWidth(width);
    element.setHeight(height);
    element.setPositionType(PositionTypeEnum.FLOAT);
    element.setStyleNameReference(style);
  }
}
