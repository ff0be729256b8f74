package vn.tonghop.reports.seal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a reader follows: from a figure's mark to its note, from an annex's name to the annex, from
 * a line of the table of contents to its heading.
 */
final class Links extends PDFTextStripper {

  private static final Pattern NAME = Pattern.compile("\\[\\d+]|Phụ lục( [IVXL]+)?");

  /** What follows a heading in a table of contents. */
  private static final Pattern PLACE = Pattern.compile("\\.*\\s\\d+");

  /** A target does not refer to itself. */
  private static final float NEAR = 24;

  /** What no mark of the structure is. */
  private static final int PAPER = -1;

  /**
   * A letter of a line and where it stands; a space between words stands nowhere.
   *
   * @param mark what is written so on its page belongs to one element of the structure
   */
  private record Letter(
      String text, float left, float right, float baseline, float size, int mark) {

    static final Letter SPACE = new Letter(" ", 0, 0, 0, 0, PAPER);
  }

  private final Map<String, PDPageXYZDestination> targets;
  private final Map<String, PDPageXYZDestination> headings = new HashMap<>();
  private final List<Letter> line = new ArrayList<>();
  private final Tags tags;

  /** The marks that what is read now stands in, the innermost first. */
  private final Deque<Integer> open = new ArrayDeque<>();

  private final Map<TextPosition, Integer> marks = new IdentityHashMap<>();

  private Links(PDDocument pdf, Tags tags) throws IOException {
    this.tags = tags;
    this.targets = targets(pdf);
    if (pdf.getDocumentCatalog().getDocumentOutline() != null) {
      for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        if (item.getDestination() instanceof PDPageXYZDestination place) {
          headings.put(item.getTitle(), place);
        }
      }
    }
  }

  static void add(PDDocument pdf, Tags tags) throws IOException {
    Links links = new Links(pdf, tags);
    if (!links.targets.isEmpty()) {
      links.writeText(pdf, Writer.nullWriter());
    }
  }

  /** Where the marks of notes and the names of annexes stand. */
  private static Map<String, PDPageXYZDestination> targets(PDDocument pdf) throws IOException {
    Map<String, PDPageXYZDestination> targets = new HashMap<>();
    Anchors.of(pdf)
        .forEach(
            (name, place) -> {
              if (NAME.matcher(name).matches()) {
                targets.put(name, place);
              }
            });
    for (Map.Entry<String, PDOutlineItem> annex : ReadingAids.annexes(pdf).entrySet()) {
      if (annex.getValue().getDestination() instanceof PDPageXYZDestination place) {
        targets.put(annex.getKey(), place);
      }
    }
    return targets;
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    super.beginMarkedContentSequence(tag, properties);
    int mark = properties == null ? PAPER : properties.getInt(COSName.MCID, PAPER);
    open.push(mark);
  }

  @Override
  public void endMarkedContentSequence() {
    super.endMarkedContentSequence();
    open.pop();
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    marks.put(text, open.isEmpty() ? PAPER : open.element());
    super.processTextPosition(text);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    for (TextPosition at : positions) {
      line.add(
          new Letter(
              at.getUnicode().replace('\u00a0', ' '),
              at.getXDirAdj(),
              at.getXDirAdj() + at.getWidthDirAdj(),
              at.getYDirAdj(),
              at.getFontSizeInPt(),
              marks.getOrDefault(at, PAPER)));
    }
  }

  @Override
  protected void writeWordSeparator() {
    line.add(Letter.SPACE);
  }

  @Override
  protected void writeLineSeparator() throws IOException {
    closeLine();
  }

  @Override
  protected void endPage(PDPage page) throws IOException {
    closeLine();
    marks.clear();
  }

  private void closeLine() throws IOException {
    StringBuilder text = new StringBuilder();
    List<Letter> letters = new ArrayList<>();
    for (Letter letter : line) {
      text.append(letter.text());
      letter.text().chars().forEach(one -> letters.add(letter));
    }
    line.clear();
    for (Map.Entry<String, PDPageXYZDestination> heading : headings.entrySet()) {
      int length = heading.getKey().length();
      if (text.indexOf(heading.getKey()) == 0 && PLACE.matcher(text.substring(length)).matches()) {
        link(heading.getKey(), letters.get(0), letters.get(letters.size() - 1), heading.getValue());
        return;
      }
    }
    for (MatchResult found : NAME.matcher(text).results().toList()) {
      PDPageXYZDestination target = targets.get(found.group());
      if (target != null) {
        link(found.group(), letters.get(found.start()), letters.get(found.end() - 1), target);
      }
    }
  }

  private void link(String name, Letter first, Letter last, PDPageXYZDestination target)
      throws IOException {
    PDPage page = getCurrentPage();
    float height = page.getMediaBox().getHeight();
    float baseline = height - first.baseline();
    boolean isItself =
        target.getPage().getCOSObject() == page.getCOSObject()
            && Math.abs(target.getTop() - baseline) < NEAR;
    if (isItself || first.mark() == PAPER) {
      return;
    }
    PDAnnotationLink link = new PDAnnotationLink();
    link.setRectangle(
        new PDRectangle(
            first.left(),
            baseline - first.size() / 4,
            last.right() - first.left(),
            first.size() * 1.1f));
    link.setContents("Đến " + name);
    link.setPrinted(true);
    link.setBorder(noBorder());
    link.setDestination(target);
    List<PDAnnotation> annotations = page.getAnnotations();
    annotations.add(link);
    page.setAnnotations(annotations);
    tags.addLink(link, page, first.mark());
  }

  private static COSArray noBorder() {
    COSArray border = new COSArray();
    for (int side = 0; side < 3; side++) {
      border.add(COSInteger.ZERO);
    }
    return border;
  }
}
