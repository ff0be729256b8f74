package vn.tonghop.reports.gate;

import java.util.List;
import java.util.Optional;
import vn.tonghop.reports.measure.Claims;
import vn.tonghop.reports.measure.WordText;

/** The DOCX in the layout of Decree 30/2020/NĐ-CP, appendix I. */
final class WordLayout {

  private static final String FONT = "Times New Roman";
  private static final List<String> RULED = List.of("tiêu ngữ", "cơ quan ban hành", "trích yếu");
  private static final double TOLERANCE = 0.6;

  private WordLayout() {}

  static void find(Examined report, Faults faults) {
    String file = report.code() + ".docx";
    report.word().sheets().forEach(sheet -> paper(faults, file, sheet));
    report.word().paragraphs().stream()
        .flatMap(paragraph -> paragraph.runs().stream())
        .filter(run -> !run.font().equals(FONT))
        .limit(1)
        .forEach(
            run ->
                faults.add(
                    Rule.LAYOUT, file + ": phông chữ", run.font() + ": " + run.text(), FONT));
    if (report.word().pageHeads().stream().noneMatch(String::isEmpty)) {
      faults.add(Rule.LAYOUT, file + ": số trang", "có ở trang đầu", "không hiển thị ở trang đầu");
    }
    rules(report, faults, file);
    Elements elements = new Elements(report.word().paragraphs());
    for (Element element : Element.of(report.contents())) {
      elements
          .find(element)
          .map(found -> wrong(element, found))
          .filter(wrong -> !wrong.isEmpty())
          .ifPresent(
              wrong -> faults.add(Rule.LAYOUT, element.placeVi(file), wrong, element.mannerVi()));
    }
  }

  /** Paragraphs in their order: an element is looked for behind the one before it. */
  private static final class Elements {
    private final List<WordText.Paragraph> paragraphs;
    private int next;

    Elements(List<WordText.Paragraph> paragraphs) {
      this.paragraphs = paragraphs;
    }

    Optional<WordText.Paragraph> find(Element element) {
      String wanted = Claims.plain(element.text());
      for (int i = 0; i < paragraphs.size(); i++) {
        int place = (next + i) % paragraphs.size();
        if (Claims.plain(paragraphs.get(place).text()).contains(wanted)) {
          next = place;
          return Optional.of(paragraphs.get(place));
        }
      }
      return Optional.empty();
    }
  }

  private static String wrong(Element element, WordText.Paragraph paragraph) {
    return paragraph.runs().stream()
        .map(run -> element.wrongVi(run.size(), run.isBold(), run.isItalic()))
        .filter(wrong -> !wrong.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Under agency, motto and subject. */
  private static void rules(Examined report, Faults faults, String file) {
    List<WordText.Paragraph> all = report.word().paragraphs();
    for (Element element : Element.of(report.contents())) {
      if (!RULED.contains(element.nameVi())) {
        continue;
      }
      String wanted = Claims.plain(element.text());
      for (int i = 0; i < all.size(); i++) {
        if (Claims.plain(all.get(i).text()).equals(wanted)) {
          if (i + 1 == all.size() || !all.get(i + 1).isRule()) {
            faults.add(
                Rule.LAYOUT,
                "%s: đường kẻ dưới %s".formatted(file, element.nameVi()),
                "không có đường kẻ",
                "nét liền ở giữa");
          }
          break;
        }
      }
    }
  }

  private static void paper(Faults faults, String file, WordText.Sheet sheet) {
    boolean isA4 =
        near(Math.min(sheet.width(), sheet.height()), 210, 210)
            && near(Math.max(sheet.width(), sheet.height()), 297, 297);
    if (!isA4) {
      faults.add(
          Rule.LAYOUT,
          file + ": khổ giấy",
          Math.round(sheet.width()) + " x " + Math.round(sheet.height()) + " mm",
          "A4, 210 x 297 mm");
    }
    boolean isUpright = sheet.width() < sheet.height();
    if (isUpright
        && !(near(sheet.top(), 20, 25)
            && near(sheet.bottom(), 20, 25)
            && near(sheet.left(), 30, 35)
            && near(sheet.right(), 15, 20))) {
      faults.add(
          Rule.LAYOUT,
          file + ": lề trang (trên, dưới, trái, phải)",
          "%.0f, %.0f, %.0f, %.0f mm"
              .formatted(sheet.top(), sheet.bottom(), sheet.left(), sheet.right()),
          "20 - 25, 20 - 25, 30 - 35, 15 - 20 mm");
    }
  }

  private static boolean near(double length, double from, double to) {
    return length >= from - TOLERANCE && length <= to + TOLERANCE;
  }
}
