package vn.tonghop.warehouse.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.xml.sax.helpers.AttributesImpl;

class LooksTest {

  /** A file of 15 KB that held all intake for hours: each semicolon was sought to the end. */
  @Test
  void showsNothingByAFormatThatIsLongerThanExcelTakes() {
    Look look = look("0" + ";".repeat(1_000_000));

    String shown =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> new Display(1900).text(new BigDecimal("12.5"), look));

    assertThat(shown).isEmpty();
  }

  /** Its words were walked by recursion, until the stack was full. */
  @Test
  void endsWithAnyNumberOfWordsInAFormat() {
    Look look = look("0;" + "\"a\"".repeat(100_000));

    assertThat(new Display(1900).text(new BigDecimal("12.5"), look)).isEmpty();
  }

  @Test
  void followsTheLongestFormatThatExcelTakes() {
    Look look = look("0.0" + "\"%s\"".formatted("a".repeat(250)));

    assertThat(new Display(1900).text(new BigDecimal("12.5"), look))
        .isEqualTo("12,5" + "a".repeat(250));
  }

  private static Look look(String format) {
    Looks looks = new Looks();
    looks.startElement("", "numFmts", "numFmts", new AttributesImpl());
    looks.startElement("", "numFmt", "numFmt", attributes("numFmtId", "200", "formatCode", format));
    looks.endElement("", "numFmts", "numFmts");
    looks.startElement("", "cellXfs", "cellXfs", new AttributesImpl());
    looks.startElement("", "xf", "xf", attributes("numFmtId", "200", "fontId", "0"));
    return looks.of("0");
  }

  private static AttributesImpl attributes(String... namesAndValues) {
    AttributesImpl attributes = new AttributesImpl();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.addAttribute(
          "", namesAndValues[i], namesAndValues[i], "CDATA", namesAndValues[i + 1]);
    }
    return attributes;
  }
}
