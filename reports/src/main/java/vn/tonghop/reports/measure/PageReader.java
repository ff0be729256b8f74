package vn.tonghop.reports.measure;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Follows what a page writes and draws. */
final class PageReader extends PDFGraphicsStreamEngine {

  private static final double FLAT = 0.05;

  private final PDPage page;
  private final RunCollector written = new RunCollector();
  private final RunCollector drawn = new RunCollector();
  private final List<Page.Stroke> strokes = new ArrayList<>();
  private final List<Page.Stroke> path = new ArrayList<>();
  private Point2D at = new Point2D.Double();
  private int depth;

  PageReader(PDPage page) {
    super(page);
    this.page = page;
  }

  Page read() throws IOException {
    processPage(page);
    return new Page(
        page.getMediaBox().getWidth(),
        page.getMediaBox().getHeight(),
        written.runs(),
        drawn.runs(),
        strokes,
        fields());
  }

  private List<Page.Field> fields() throws IOException {
    List<Page.Field> fields = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      PDRectangle box = annotation.getRectangle();
      if (annotation instanceof PDAnnotationWidget && box != null && box.getWidth() > 0) {
        fields.add(
            new Page.Field(
                box.getLowerLeftX(),
                fromTop(box.getUpperRightY()),
                box.getUpperRightX(),
                fromTop(box.getLowerLeftY())));
      }
    }
    return fields;
  }

  private double fromTop(double y) {
    return page.getMediaBox().getHeight() - y;
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    depth++;
    super.showForm(form);
    depth--;
  }

  @Override
  protected void showFontGlyph(Matrix place, PDFont font, int code, Vector advance)
      throws IOException {
    String text = font.toUnicode(code);
    int colour = getGraphicsState().getNonStrokingColor().toRGB();
    (depth > 0 ? drawn : written)
        .add(
            new Page.Run(
                text == null ? "\ufffd" : text,
                place.getTranslateX(),
                place.getTranslateX() + advance.getX() * place.getScalingFactorX(),
                fromTop(place.getTranslateY()),
                Math.round(place.getScalingFactorY() * 100) / 100.0,
                String.valueOf(font.getName()),
                colour == 0));
  }

  @Override
  public void moveTo(float x, float y) {
    at = new Point2D.Double(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (Math.abs(at.getY() - y) < FLAT) {
      path.add(new Page.Stroke(Math.min(at.getX(), x), Math.max(at.getX(), x), fromTop(at.getY())));
    }
    at = new Point2D.Double(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    at = new Point2D.Double(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return at;
  }

  @Override
  public void strokePath() {
    if (depth == 0) {
      strokes.addAll(path);
    }
    path.clear();
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void fillPath(int windingRule) {
    path.clear();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    at = p0;
  }

  @Override
  public void closePath() {
    // A flat line that closes a path was begun by another: nothing of a letter is one.
  }

  @Override
  public void clip(int windingRule) {
    // What is clipped is measured as it is written: its text is compared elsewhere.
  }

  @Override
  public void drawImage(PDImage image) {
    // Pictures are compared where pages are.
  }

  @Override
  public void shadingFill(COSName name) {
    path.clear();
  }
}
