package vn.tonghop.reports.editable;

import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.tonghop.reports.contents.RuleLength;

/** The head and the foot of an administrative document, in the layout of Decree 30/2020/NĐ-CP. */
record Letter(WordPage page, Map<String, String> texts) {

  private static final int LEFT = 200;
  private static final int RIGHT = 267;
  private static final int WIDTH = LEFT + RIGHT;
  private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

  void head() {
    XWPFTable grid = page.grid(List.of(LEFT, RIGHT), 2);
    XWPFTableCell issuer = grid.getRow(0).getCell(0);
    if (!text("parent_vi").isEmpty()) {
      page.line(issuer, text("parent_vi"), 12, false);
    }
    page.line(issuer, text("issuer_vi"), 12, true);
    page.rule(issuer, LEFT, RuleLength.partOf(text("issuer_vi"), 12f, LEFT));
    XWPFTableCell country = grid.getRow(0).getCell(1);
    page.line(country, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true);
    page.line(country, MOTTO, 13, true);
    page.rule(country, RIGHT, RuleLength.width(MOTTO, 13f));
    XWPFTableCell number = grid.getRow(1).getCell(0);
    page.line(number, "Số:           /" + text("symbol"), 13, false);
    page.italic(
        grid.getRow(1).getCell(1),
        text("place_vi") + ", ngày ..... tháng ..... " + text("signing_year_vi"),
        13);
    if (text("type_vi").isEmpty()) {
      page.line(number, text("subject_vi"), 12, false);
    } else {
      page.gap();
      page.title(text("type_vi"));
      page.title(text("subject_vi"));
      page.rule(WIDTH, RuleLength.partOf(text("subject_vi"), 14f, WIDTH));
    }
    if (!text("recipient_vi").isEmpty()) {
      page.centred("Kính gửi: " + text("recipient_vi") + ".");
    }
  }

  void foot() {
    page.lastParagraph(text("closing_vi"));
    XWPFTable grid = page.grid(List.of(LEFT, RIGHT), 1);
    XWPFTableCell copies = grid.getRow(0).getCell(0);
    page.copies(copies, "Nơi nhận:", text("copies_vi"));
    page.line(grid.getRow(0).getCell(1), text("authority_vi"), 14, true);
  }

  private String text(String name) {
    return texts.getOrDefault(name, "");
  }
}
