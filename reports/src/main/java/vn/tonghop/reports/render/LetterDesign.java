package vn.tonghop.reports.render;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import vn.tonghop.reports.contents.RuleLength;
import vn.tonghop.reports.outline.Letter;

/**
 * One of the two ends of a letter. The lines under agency and subject are between a third and a
 * half of the text above them, in its middle (Decree 30/2020/NĐ-CP, appendix I).
 *
 * @param issuerRule how long the line under the agency is
 * @param subjectRule how long the line under the subject is
 * @param signature how high the signature may be
 * @param closer how much closer the parts of the head stand to one another
 */
record LetterDesign(Letter end, int issuerRule, int subjectRule, int signature, int closer)
    implements Design {

  private static final int STEP = 6;
  private static final int SIGNATURE = 62;
  private static final int LOW_SIGNATURE = 40;
  private static final int CLOSER = 8;

  /**
   * @param room how many points lines are set wider than they need be; below 0, closer
   */
  static LetterDesign of(Letter end, Map<String, String> texts, int room) {
    return end == Letter.FOOT
        ? new LetterDesign(end, 0, 0, room < 0 ? LOW_SIGNATURE : SIGNATURE, 0)
        : new LetterDesign(
            end,
            rule(texts.getOrDefault("issuer_vi", ""), 12f, 196),
            rule(texts.getOrDefault("subject_vi", ""), 14f, 427),
            0,
            room <= TextDesign.CLOSEST ? CLOSER : 0);
  }

  @Override
  public JasperDesign draw() throws JRException {
    JasperDesign design =
        Templates.drawn("/style/letter_" + end.name().toLowerCase(Locale.ROOT) + ".jrxml");
    for (JRBand band : design.getDetailSection().getBands()) {
      if (closer > 0 && free(band) > closer) {
        raise((JRDesignBand) band);
      }
      stretch(band.getElementByKey("issuer_rule"), issuerRule);
      stretch(band.getElementByKey("subject_rule"), subjectRule);
      if (band.getElementByKey("signature") instanceof JRDesignTextField field) {
        ((JRDesignBand) band).setHeight(band.getHeight() - field.getHeight() + signature);
        field.setHeight(signature);
        field.setAnchorNameExpression(new JRDesignExpression("\"signature " + signature + "\""));
      }
    }
    return design;
  }

  /** Where the first element of a band begins. */
  private static int free(JRBand band) {
    return Stream.of(band.getElements()).mapToInt(JRElement::getY).min().orElse(0);
  }

  /** Takes away what is free above and below. */
  private void raise(JRDesignBand band) {
    for (JRElement element : band.getElements()) {
      ((JRDesignElement) element).setY(element.getY() - closer);
    }
    band.setHeight(band.getHeight() - closer);
  }

  private static void stretch(JRElement line, int length) {
    if (line != null) {
      line.setX(line.getX() + (line.getWidth() - length) / 2);
      line.setWidth(length);
    }
  }

  /** Rounded so that few designs differ. */
  private static int rule(String text, float size, int widest) {
    return (int) Math.round(RuleLength.partOf(text, size, widest) / STEP) * STEP;
  }
}
