package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.PrintedSigns;

/** What intake lets into a text, every page can print. */
class PrintedSignsTest {

  private static final String SPACES = "\t\n\r";

  @Test
  void theFontOfReportsHasEverySignThatIsPrinted() throws IOException, FontFormatException {
    List<Font> fonts = new ArrayList<>();
    for (String style : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
      String file = "/style/fonts/LiberationSerif-%s.ttf".formatted(style);
      try (InputStream in = PrintedSignsTest.class.getResourceAsStream(file)) {
        fonts.add(Font.createFont(Font.TRUETYPE_FONT, in));
      }
    }
    List<String> without = new ArrayList<>();
    int printed = 0;
    for (int code = 0; code <= Character.MAX_CODE_POINT; code++) {
      String sign = Character.toString(code);
      if (PrintedSigns.areAll(sign)) {
        printed++;
        int wanted = code;
        if (!SPACES.contains(sign) && !fonts.stream().allMatch(font -> font.canDisplay(wanted))) {
          without.add("U+%04X".formatted(code));
        }
      }
    }

    assertThat(printed).isGreaterThan(1000);
    assertThat(without).as("leave these out of PrintedSigns, for a font lacks them").isEmpty();
  }
}
