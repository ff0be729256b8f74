package vn.tonghop.reports.gate;

import static vn.tonghop.reports.gate.Examined.millimetres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.reports.measure.Page;

/**
 * The elements of the printed document: how each is written and where it stands (Decree
 * 30/2020/NĐ-CP, appendix I, II to IV).
 */
final class LetterLayout {

  private static final double CENTRED = 3;

  /** The lines of Times New Roman, single spaced, in parts of its size. */
  private static final double SINGLE = 1.149;

  private final Examined report;
  private final String file;
  private final Map<String, Written> found = new LinkedHashMap<>();
  private final Faults faults;

  private LetterLayout(Examined report, Faults faults) {
    this.report = report;
    this.faults = faults;
    this.file = report.code() + ".pdf";
  }

  static void find(Examined report, Faults faults) {
    LetterLayout layout = new LetterLayout(report, faults);
    layout.manners();
    layout.head();
    layout.foot();
  }

  private void manners() {
    Finder finder = new Finder(report.pages());
    for (Element element : Element.of(report.contents())) {
      Optional<Written> written = finder.find(element.text());
      if (written.isEmpty()) {
        add(element.placeVi(file), "không thấy", element.text());
        continue;
      }
      found.putIfAbsent(element.nameVi(), written.get());
      written.get().runs().stream()
          .map(run -> element.wrongVi(run.size(), run.isBold(), run.isItalic()))
          .filter(wrong -> !wrong.isEmpty())
          .findFirst()
          .ifPresent(wrong -> add(element.placeVi(file), wrong, element.mannerVi()));
      if (element.nameVi().equals("nội dung")) {
        paragraph(written.get());
      }
      if (element.row().equals("III.1")) {
        centred(element.nameVi(), written.get(), middle(written.get().page()));
      }
    }
  }

  /** The head of page 1. */
  private void head() {
    double middle = middle(1);
    ifFound("quốc hiệu", country -> rightOf(country, middle, "quốc hiệu"));
    ifFound(
        "tiêu ngữ",
        motto -> {
          ifFound("quốc hiệu", country -> centred("tiêu ngữ", motto, country.centre()));
          ruled("tiêu ngữ", motto, 0.95, 1.05, "dài bằng dòng chữ");
        });
    ifFound(
        "cơ quan ban hành",
        agency -> ruled("cơ quan ban hành", agency, 0.33, 0.5, "bằng 1/3 - 1/2 dòng chữ"));
    ifFound(
        "số, ký hiệu",
        number -> {
          ifFound("cơ quan ban hành", agency -> centred("số, ký hiệu", number, agency.centre()));
          ifFound("địa danh, thời gian", date -> level("địa danh, thời gian", date, number, 0.5));
          symbol(number);
        });
    ifFound("tên loại", type -> centred("tên loại", type, middle));
    ifFound(
        "trích yếu",
        subject -> {
          centred("trích yếu", subject, middle);
          ruled("trích yếu", subject, 0.33, 0.5, "bằng 1/3 - 1/2 dòng chữ");
        });
  }

  /** The end of the text. */
  private void foot() {
    ifFound(
        "câu kết",
        closing -> {
          if (!closing.text().endsWith("./.")) {
            add(file + ": câu kết (ô 6)", closing.text(), "kết thúc bằng ./.");
          }
        });
    ifFound(
        "quyền hạn, chức vụ",
        authority -> {
          rightOf(authority, middle(authority.page()), "quyền hạn, chức vụ");
          ifFound("nơi nhận", copies -> level("nơi nhận", copies, authority, 4));
        });
    ifFound(
        "danh sách nơi nhận",
        copies -> {
          boolean isOrdered =
              copies.first().text().startsWith("- Như trên;")
                  && copies.last().text().matches("- Lưu: VT.*\\.");
          if (!isOrdered) {
            add(
                file + ": danh sách nơi nhận (ô 9b)",
                copies.first().text() + " … " + copies.last().text(),
                "- Như trên; … - Lưu: VT, ….");
          }
        });
  }

  /** Justified, first line set in 1 or 1,27 cm, lines single to one and a half apart. */
  private void paragraph(Written written) {
    List<Page.Run> lines = written.lines();
    double left = millimetres(30);
    double indent = (lines.get(0).left() - left) / millimetres(10);
    if (Math.abs(indent - 1) > 0.08 && Math.abs(indent - 1.27) > 0.08) {
      add(
          "%s: dòng đầu của “%s” (ô 6)".formatted(file, lines.get(0).text()),
          String.format(Locale.ROOT, "lùi %.2f cm", indent),
          "lùi 1 cm hoặc 1,27 cm");
    }
    double right = report.pages().get(0).width() - millimetres(15);
    for (int i = 0; i + 1 < lines.size(); i++) {
      Page.Run line = lines.get(i);
      double distance = lines.get(i + 1).baseline() - line.baseline();
      double single = line.size() * SINGLE;
      boolean isSamePage = distance > 0;
      if (isSamePage && (distance < single - 0.5 || distance > 1.5 * single + 0.5)) {
        add(
            "%s: dòng “%s” (ô 6)".formatted(file, line.text()),
            String.format(Locale.ROOT, "cách dòng %.2f", distance / single),
            "cách dòng 1 đến 1,5");
        return;
      }
      if (Math.abs(line.right() - right) > 3) {
        add(
            "%s: dòng “%s” (ô 6)".formatted(file, line.text()),
            "không thẳng lề phải",
            "canh đều hai lề");
        return;
      }
    }
  }

  private void symbol(Written number) {
    String text = number.text();
    if (!text.matches("Số:\\s*\\d*\\s*/[0-9A-ZĐ]+(-[0-9A-ZĐƯ]+)+")) {
      add(
          file + ": số, ký hiệu (ô 3)",
          text,
          "Số: …/BC-<cơ quan>, không có dấu cách trong ký hiệu");
    }
  }

  /** A line under the last line of a text, as long as a share of it and in its middle. */
  private void ruled(String name, Written written, double from, double to, String words) {
    Page.Run last = written.lines().get(written.lines().size() - 1);
    boolean isRuled =
        report.pages().get(written.page() - 1).strokes().stream()
            .filter(stroke -> stroke.y() > last.baseline() && stroke.y() < last.baseline() + 14)
            .filter(stroke -> Math.abs(stroke.centre() - last.centre()) < CENTRED)
            .map(stroke -> stroke.length() / written.length())
            .anyMatch(share -> share >= from - 0.02 && share <= to + 0.02);
    if (!isRuled) {
      add(
          "%s: đường kẻ dưới %s".formatted(file, name),
          shares(written, last),
          "nét liền ở giữa, " + words);
    }
  }

  private String shares(Written written, Page.Run last) {
    return report.pages().get(written.page() - 1).strokes().stream()
        .filter(stroke -> stroke.y() > last.baseline() && stroke.y() < last.baseline() + 14)
        .map(s -> String.format(Locale.ROOT, "%.2f dòng chữ", s.length() / written.length()))
        .findFirst()
        .orElse("không có đường kẻ");
  }

  private void centred(String name, Written written, double axis) {
    written.lines().stream()
        .filter(line -> Math.abs(line.centre() - axis) > CENTRED)
        .findFirst()
        .ifPresent(
            line ->
                add(
                    "%s: %s".formatted(file, name),
                    String.format(
                        Locale.ROOT, "lệch %.0f pt: %s", line.centre() - axis, line.text()),
                    "canh giữa"));
  }

  private void rightOf(Written written, double axis, String name) {
    if (written.centre() <= axis) {
      add("%s: %s".formatted(file, name), "ở nửa trái", "ở nửa phải");
    }
  }

  private void level(String name, Written one, Written other, double apart) {
    if (one.page() != other.page()
        || Math.abs(one.first().baseline() - other.first().baseline()) > apart) {
      add(
          "%s: %s".formatted(file, name),
          "không ngang hàng với “%s”".formatted(other.first().text()),
          "ngang hàng");
    }
  }

  private double middle(int page) {
    return (millimetres(30) + report.pages().get(page - 1).width() - millimetres(15)) / 2;
  }

  private void ifFound(String name, java.util.function.Consumer<Written> then) {
    Written written = found.get(name);
    if (written != null) {
      then.accept(written);
    }
  }

  private void add(String place, String found, String expected) {
    faults.add(Rule.LAYOUT, place, found, expected);
  }
}
