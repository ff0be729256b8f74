package vn.tonghop.reports.editable;

import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** The head and the foot of an administrative document, in the layout of Decree 30/2020/NĐ-CP. */
final class Letter {

  private static final int LEFT = 200;
  private static final int RIGHT = 267;

  private final WordPage page;
  private final Map<String, String> texts;

  Letter(WordPage page, Map<String, String> texts) {
    this.page = page;
    this.texts = texts;
  }

  void head() {
    XWPFTable grid = page.grid(List.of(LEFT, RIGHT));
    XWPFTableCell issuer = grid.getRow(0).getCell(0);
    if (!text("parent_vi").isEmpty()) {
      page.line(issuer, text("parent_vi"), 13, false);
    }
    page.line(issuer, text("issuer_vi"), 13, true);
    page.line(issuer, "Số:           /" + text("symbol"), 13, false);
    XWPFTableCell country = grid.getRow(0).getCell(1);
    page.line(country, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true);
    page.line(country, "Độc lập - Tự do - Hạnh phúc", 13, true);
    page.italic(
        country, text("place_vi") + ", ngày ..... tháng ..... " + text("signing_year_vi"), 13);
    if (text("type_vi").isEmpty()) {
      page.line(issuer, text("subject_vi"), 12, false);
    } else {
      page.title(text("type_vi"));
      page.title(text("subject_vi"));
    }
    if (!text("recipient_vi").isEmpty()) {
      page.paragraph("Kính gửi: " + text("recipient_vi") + ".", ParagraphAlignment.CENTER);
    }
  }

  void foot() {
    page.lastParagraph(text("closing_vi"));
    XWPFTable grid = page.grid(List.of(LEFT, RIGHT));
    XWPFTableCell copies = grid.getRow(0).getCell(0);
    page.copies(copies, "Nơi nhận:", text("copies_vi"));
    page.line(grid.getRow(0).getCell(1), text("authority_vi"), 13, true);
  }

  private String text(String name) {
    return texts.getOrDefault(name, "");
  }
}
