package vn.tonghop.jobs.rehearse.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Collection;

/** What an agency says in words; a text begins by saying that nobody wrote it. */
record NarrativeAnswers(Dice dice) {

  /** An answer without content, which no report prints as one with it. */
  private static final String NOTHING = "Không có.";

  private static final Map<String, List<String>> TEXTS = texts();

  List<Row> of(String agency, Collection collection) {
    List<Row> rows = new ArrayList<>();
    TEXTS.forEach(
        (section, choices) -> {
          int choice =
              dice.of("narrative/%s/%s/%s".formatted(section, agency, collection))
                  .nextInt(choices.size());
          String said = choices.get(choice).formatted(collection.nameVi());
          String text = said.equals(NOTHING) ? said : Officer.MARKING + ". " + said;
          rows.add(new Row.Section(agency, section, Map.of("text_vi", text)));
        });
    return rows;
  }

  private static Map<String, List<String>> texts() {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    texts.put(
        "results",
        List.of(
            "Trong %s, đơn vị đã triển khai các nhiệm vụ được giao theo kế hoạch.",
            "Trong %s, đơn vị hoàn thành phần lớn nhiệm vụ đúng hạn và tiếp tục các nhiệm vụ dài hạn.",
            "Trong %s, các chỉ tiêu của đơn vị tăng so với cùng kỳ năm trước."));
    texts.put(
        "difficulties",
        List.of(
            "Một số nhiệm vụ trong %s còn chậm do phải lấy ý kiến nhiều đơn vị.",
            NOTHING, "Tiến độ giải ngân trong %s ở một số dự án chưa đạt yêu cầu."));
    texts.put(
        "causes",
        List.of(
            "Công tác giải phóng mặt bằng trong %s còn vướng mắc.",
            NOTHING, "Thủ tục đầu tư trong %s kéo dài."));
    texts.put(
        "proposals",
        List.of(
            "Sau %s, đề nghị các đơn vị phối hợp trả lời đúng hạn trong kỳ tới.",
            NOTHING, "Đề nghị tiếp tục theo dõi các nhiệm vụ chưa hoàn thành của %s."));
    return texts;
  }
}
