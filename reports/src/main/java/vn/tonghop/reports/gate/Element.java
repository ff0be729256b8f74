package vn.tonghop.reports.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.outline.Letter;

/**
 * One element of an administrative document as Decree 30/2020/NĐ-CP, appendix I, wants it written.
 *
 * @param row of the decree's table: 1 national title, 2 agency, 3 number, 4 place and date, 5a type
 *     and subject, 6 text, 7a authority, 9a addressee, 9b copies, III.1 annex
 * @param text what it says
 * @param from the smallest size of its letters, in points
 * @param to the largest
 */
record Element(
    String row,
    String nameVi,
    String text,
    double from,
    double to,
    boolean isBold,
    boolean isItalic,
    boolean isUpper) {

  static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
  static final String COPIES = "Nơi nhận:";

  /** Bold, in capitals. */
  static Element title(String row, String nameVi, String text, double from, double to) {
    return new Element(row, nameVi, text, from, to, true, false, true);
  }

  /** Bold. */
  static Element bold(String row, String nameVi, String text, double from, double to) {
    return new Element(row, nameVi, text, from, to, true, false, false);
  }

  /** Upright. */
  static Element plain(String row, String nameVi, String text, double from, double to) {
    return new Element(row, nameVi, text, from, to, false, false, false);
  }

  /** Slanted. */
  static Element italic(String row, String nameVi, String text, double from, double to) {
    return new Element(row, nameVi, text, from, to, false, true, false);
  }

  /** The elements of a report, in their order. */
  static List<Element> of(Contents contents) {
    Map<String, String> texts = contents.texts();
    List<Element> elements = new ArrayList<>();
    int part = 0;
    for (Section section : contents.sections()) {
      if (section.part().order() > part) {
        part = section.part().order();
        elements.add(bold("III.1", "số phụ lục", section.part().number(), 14, 14));
        elements.add(title("III.1", "tên phụ lục", section.part().title(), 13, 14));
        elements.add(italic("III.1", "dòng kèm theo", section.part().of(), 13, 14));
      }
      if (!section.heading().isEmpty()) {
        elements.add(heading(section));
      }
      if (section.said() instanceof Said.Formal formal) {
        elements.addAll(formal.end() == Letter.HEAD ? head(texts) : foot(texts));
      } else if (part == 0 && section.said() instanceof Said.Prose prose && !prose.isMarked()) {
        prose.lines().forEach(line -> elements.add(plain("6", "nội dung", line.text(), 13, 14)));
      }
    }
    return elements.stream().filter(element -> !element.text().isBlank()).toList();
  }

  private static Element heading(Section section) {
    return section.headingLevel() == 1
        ? title("6", "đề mục", section.heading(), 13, 14)
        : bold("6", "tiểu mục", section.heading(), 13, 14);
  }

  private static List<Element> head(Map<String, String> texts) {
    return List.of(
        title("1", "quốc hiệu", COUNTRY, 12, 13),
        bold("1", "tiêu ngữ", MOTTO, 13, 14),
        new Element("2", "cơ quan chủ quản", text(texts, "parent_vi"), 12, 13, false, false, true),
        title("2", "cơ quan ban hành", text(texts, "issuer_vi"), 12, 13),
        plain("3", "số, ký hiệu", "Số:/" + text(texts, "symbol"), 13, 13),
        italic("4", "địa danh, thời gian", text(texts, "place_vi") + ", ngày", 13, 14),
        title("5a", "tên loại", text(texts, "type_vi"), 13, 14),
        text(texts, "type_vi").isEmpty()
            ? plain("5b", "trích yếu công văn", text(texts, "subject_vi"), 12, 13)
            : bold("5a", "trích yếu", text(texts, "subject_vi"), 13, 14),
        plain("9a", "kính gửi", "Kính gửi:", 13, 14));
  }

  private static List<Element> foot(Map<String, String> texts) {
    return List.of(
        plain("6", "câu kết", text(texts, "closing_vi"), 13, 14),
        italicBold("9b", "nơi nhận", COPIES),
        plain("9b", "danh sách nơi nhận", text(texts, "copies_vi"), 11, 11),
        title("7a", "quyền hạn, chức vụ", text(texts, "authority_vi"), 13, 14));
  }

  private static Element italicBold(String row, String nameVi, String text) {
    return new Element(row, nameVi, text, 12, 12, true, true, false);
  }

  private static String text(Map<String, String> texts, String name) {
    return texts.getOrDefault(name, "");
  }

  /** How it is to be written, in words. */
  String mannerVi() {
    return "cỡ chữ %s, %s, %s%s"
        .formatted(
            from == to ? size(from) : size(from) + " - " + size(to),
            isBold ? "đậm" : "không đậm",
            isItalic ? "nghiêng" : "đứng",
            isUpper ? ", chữ in hoa" : "");
  }

  /** What is wrong with how it is written; empty if nothing is. */
  String wrongVi(double size, boolean hasBold, boolean hasItalic) {
    boolean isRight =
        size >= from - 0.01
            && size <= to + 0.01
            && hasBold == isBold
            && hasItalic == isItalic
            && (!isUpper || text.equals(text.toUpperCase(Locale.ROOT)));
    return isRight
        ? ""
        : "cỡ chữ %s, %s, %s: %s"
            .formatted(
                size(size), hasBold ? "đậm" : "không đậm", hasItalic ? "nghiêng" : "đứng", text);
  }

  String placeVi(String file) {
    return "%s: %s (ô %s)".formatted(file, nameVi, row);
  }

  private static String size(double points) {
    return points == Math.rint(points)
        ? Long.toString(Math.round(points))
        : String.format(Locale.ROOT, "%.2f", points).replace('.', ',');
  }
}
