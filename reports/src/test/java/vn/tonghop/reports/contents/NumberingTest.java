package vn.tonghop.reports.contents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tonghop.reports.outline.Block;
import vn.tonghop.reports.outline.Body;
import vn.tonghop.reports.outline.Outlines;

/** Headings in the order in which they are printed. */
class NumberingTest {

  private static final Body BODY = Outlines.shipped().report("monthly").blocks().get(0).body();

  private final Numbering numbering = new Numbering();

  @Test
  void beginsTheSecondLevelAnewUnderEachHeadingOfTheFirst() {
    assertThat(first("Kinh tế")).isEqualTo("I. Kinh tế");
    assertThat(second("Công nghiệp")).isEqualTo("1. Công nghiệp");
    assertThat(second("Thương mại")).isEqualTo("2. Thương mại");
    assertThat(first("Xã hội")).isEqualTo("II. Xã hội");
    assertThat(second("Y tế")).isEqualTo("1. Y tế");
  }

  @Test
  void beginsBothLevelsAnewWithinAnAppendix() {
    first("Kinh tế");
    second("Công nghiệp");
    numbering.beginAppendix();
    assertThat(second("Giải thích")).isEqualTo("1. Giải thích");
    assertThat(first("Nguồn số liệu")).isEqualTo("I. Nguồn số liệu");
  }

  @Test
  void aBlockWithoutAHeadingTakesNoNumber() {
    assertThat(first("")).isEmpty();
    assertThat(first("Kinh tế")).isEqualTo("I. Kinh tế");
  }

  @Test
  void numbersAppendicesByThemselves() {
    for (String roman :
        new String[] {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"}) {
      assertThat(numbering.nextAppendix()).isEqualTo("Phụ lục " + roman);
    }
    assertThat(numbering.nextAppendix()).isEqualTo("Phụ lục XI");
    assertThat(first("Kinh tế")).isEqualTo("I. Kinh tế");
  }

  private String first(String heading) {
    return numbering.heading(new Block("key", heading, 1, "", "", BODY));
  }

  private String second(String heading) {
    return numbering.heading(new Block("key", heading, 2, "", "", BODY));
  }
}
