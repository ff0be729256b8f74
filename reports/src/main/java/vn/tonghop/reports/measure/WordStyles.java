package vn.tonghop.reports.measure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** What letters look like: what they say themselves, else their styles. */
record WordStyles(XWPFDocument document) {

  WordText.Run run(XWPFParagraph paragraph, XWPFRun run, String text) {
    List<CTRPr> says = new ArrayList<>();
    if (run.getCTR().isSetRPr()) {
      says.add(run.getCTR().getRPr());
    }
    for (XWPFStyle style : styles(paragraph)) {
      if (style.getCTStyle().isSetRPr()) {
        says.add(style.getCTStyle().getRPr());
      }
    }
    String font = first(says, WordStyles::font, "");
    return new WordText.Run(
        text,
        font,
        first(says, WordStyles::halves, BigInteger.ZERO).doubleValue() / 2,
        first(says, p -> p.sizeOfBArray() == 0 ? null : isOn(p.getBArray(0)), false),
        first(says, p -> p.sizeOfIArray() == 0 ? null : isOn(p.getIArray(0)), false));
  }

  /** The paragraph's style and those that it is based on, the nearest first. */
  private List<XWPFStyle> styles(XWPFParagraph paragraph) {
    List<XWPFStyle> chain = new ArrayList<>();
    if (document.getStyles() == null) {
      return chain;
    }
    String id = paragraph.getStyle() == null ? "Normal" : paragraph.getStyle();
    for (XWPFStyle style = document.getStyles().getStyle(id);
        style != null && !chain.contains(style);
        style = document.getStyles().getStyle(Objects.toString(style.getBasisStyleID(), ""))) {
      chain.add(style);
    }
    return chain;
  }

  private static <S, T> T first(List<S> says, Function<S, @Nullable T> what, T otherwise) {
    for (S each : says) {
      T found = what.apply(each);
      if (found != null) {
        return found;
      }
    }
    return otherwise;
  }

  private static @Nullable String font(CTRPr says) {
    return says.sizeOfRFontsArray() == 0 ? null : says.getRFontsArray(0).getAscii();
  }

  private static @Nullable BigInteger halves(CTRPr says) {
    return says.sizeOfSzArray() == 0 ? null : (BigInteger) says.getSzArray(0).getVal();
  }

  private static boolean isOn(CTOnOff switched) {
    return !switched.isSetVal()
        || !List.of("0", "false", "off").contains(switched.xgetVal().getStringValue());
  }
}
