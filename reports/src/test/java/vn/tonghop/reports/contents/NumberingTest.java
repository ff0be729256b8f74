package vn.tonghop.reports.contents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.reports.outline.Block;
import vn.tonghop.reports.outline.Body;
import vn.tonghop.reports.outline.Outlines;

/** Headings in the order in which they are printed. */
class NumberingTest {

  private static final Body BODY = Outlines.shipped().report("monthly").blocks().get(0).body();

  @Test
  void beginsTheSecondLevelAnewUnderEachHeadingOfTheFirst() {
    assertThat(
            numbered(
                first("Kinh tế"),
                second("Công nghiệp"),
                second("Thương mại"),
                first("Xã hội"),
                second("Y tế"),
                second("Giáo dục")))
        .containsExactly(
            "I. Kinh tế",
            "1. Công nghiệp",
            "2. Thương mại",
            "II. Xã hội",
            "1. Y tế",
            "2. Giáo dục");
  }

  @Test
  void aHeadingAloneAmongItsLikeHasNoNumber() {
    assertThat(
            numbered(
                first("Tóm tắt"),
                second("Việc cần quyết định"),
                first("Xã hội"),
                appendix("Nguồn"),
                first("Giải thích")))
        .containsExactly("I. Tóm tắt", "Việc cần quyết định", "II. Xã hội", "", "Giải thích");
  }

  @Test
  void beginsBothLevelsAnewWithinAnAppendix() {
    assertThat(
            numbered(
                first("Kinh tế"),
                first("Xã hội"),
                appendix("Nguồn"),
                second("Giải thích"),
                second("Cách tính"),
                first("Văn bản"),
                first("Số liệu")))
        .containsExactly(
            "I. Kinh tế",
            "II. Xã hội",
            "",
            "1. Giải thích",
            "2. Cách tính",
            "I. Văn bản",
            "II. Số liệu");
  }

  @Test
  void aBlockWithoutAHeadingTakesNoNumber() {
    assertThat(numbered(first(""), first("Kinh tế"), first("Xã hội")))
        .containsExactly("", "I. Kinh tế", "II. Xã hội");
  }

  @Test
  void numbersAppendicesByTheirPlace() {
    assertThat(Numbering.appendices(11))
        .hasSize(11)
        .startsWith("Phụ lục I", "Phụ lục II")
        .contains("Phụ lục IV", "Phụ lục IX")
        .endsWith("Phụ lục X", "Phụ lục XI");
  }

  @Test
  void anAppendixAloneHasNoNumber() {
    assertThat(Numbering.appendices(1)).containsExactly("Phụ lục");
  }

  private static List<String> numbered(Block... blocks) {
    Numbering numbering = new Numbering(List.of(blocks));
    return Stream.of(blocks).map(numbering::heading).toList();
  }

  private static Block first(String heading) {
    return new Block(heading, heading, 1, "", "", BODY);
  }

  private static Block second(String heading) {
    return new Block(heading, heading, 2, "", "", BODY);
  }

  private static Block appendix(String title) {
    return new Block(title, "", 1, title, "", BODY);
  }
}
