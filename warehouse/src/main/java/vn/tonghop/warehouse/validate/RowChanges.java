package vn.tonghop.warehouse.validate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.VietnameseNumber;
import vn.tonghop.warehouse.VisibleText;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.read.FilledCell;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

/** What a delivery makes of the rows that its agency had reported to the collection before. */
final class RowChanges {

  private static final int MOST_DECIMALS = 6;

  /** A line of the receipt stays a line, whatever stood in the cell. */
  private static final int MOST_LETTERS = 120;

  private final StandingReport standing;
  private final Content content;
  private final Lines added = new Lines();
  private final Lines changed = new Lines();
  private final Lines confirmed = new Lines();
  private final Lines kept = new Lines();
  private final Lines unanswered = new Lines();

  /** Rows of one kind: all are counted, and the first are named, for a person reads them. */
  private static final class Lines {
    private static final int MOST_NAMED = 40;
    private final List<String> named = new ArrayList<>();
    private int count;

    void add(Supplier<String> line) {
      if (count++ < MOST_NAMED) {
        named.add(line.get());
      }
    }

    String under(String headingVi) {
      if (count == 0) {
        return "";
      }
      int left = count - named.size();
      return named.stream()
          .map("- %s\n"::formatted)
          .collect(
              Collectors.joining(
                  "", headingVi + "\n", left == 0 ? "" : "- … và %d dòng khác\n".formatted(left)));
    }
  }

  private RowChanges(StandingReport standing, Content content) {
    this.standing = standing;
    this.content = content;
  }

  /**
   * What the receipt says of it; nothing where nothing had been reported before.
   *
   * @param standing what stood when the delivery came
   * @param sheets what it delivers
   * @param content what its rows are called
   */
  static String textVi(StandingReport standing, List<FilledSheet> sheets, Content content) {
    if (standing.isEmpty()) {
      return "";
    }
    RowChanges changes = new RowChanges(standing, content);
    sheets.forEach(sheet -> sheet.rows().forEach(row -> changes.compare(sheet, row)));
    standing.relations().forEach(relation -> changes.keep(relation, sheets));
    return changes.textVi();
  }

  private void compare(FilledSheet sheet, FilledRow row) {
    String key = sheet.key(row);
    Optional<StandingReport.StandingRow> before = standing.find(sheet.relation(), key);
    Supplier<String> label = () -> content.label(sheet.relation(), key, row::text);
    if (!sheet.isAnswered(row)) {
      if (before.isPresent() && sheet.isEntered(row)) {
        unanswered.add(label);
      }
    } else if (before.isEmpty()) {
      added.add(label);
    } else {
      List<String> differences = differences(sheet, row, before.get().texts());
      if (differences.isEmpty()) {
        confirmed.add(label);
      } else {
        changed.add(() -> label.get() + ": " + String.join("; ", differences));
      }
    }
  }

  private void keep(String relation, List<FilledSheet> sheets) {
    standing
        .keysLeftBy(sheets, relation)
        .forEach(
            key ->
                kept.add(
                    () ->
                        content.label(
                            relation, key, standing.find(relation, key).orElseThrow().texts())));
  }

  private static List<String> differences(
      FilledSheet sheet, FilledRow row, UnaryOperator<String> before) {
    List<String> differences = new ArrayList<>();
    for (FormColumn column : sheet.sheet().listWritable()) {
      String old = shown(column, before.apply(column.name()));
      String now = shown(column, row.findCell(column.name()).map(RowChanges::text).orElse(""));
      if (!old.equals(now)) {
        differences.add(
            "%s %s → %s"
                .formatted(
                    column.headingVi(),
                    VisibleText.atMost(MOST_LETTERS, old),
                    VisibleText.atMost(MOST_LETTERS, now)));
      }
    }
    return differences;
  }

  private static String text(FilledCell cell) {
    return cell.value() instanceof BigDecimal number
        ? number.toPlainString()
        : cell.value().toString();
  }

  private static String shown(FormColumn column, String text) {
    if (text.isEmpty()) {
      return "(để trống)";
    }
    return switch (column.type()) {
      case DECIMAL, INTEGER -> VietnameseNumber.format(new BigDecimal(text), MOST_DECIMALS);
      case CODE -> column.codes().getOrDefault(text, text);
      case DATE -> WrittenTime.dayVi(LocalDate.parse(text));
      case TEXT -> text.strip();
    };
  }

  private String textVi() {
    return """

        So với số liệu đơn vị đã báo cáo cho kỳ này (mỗi dòng tính theo lần báo cáo sau cùng; dòng để trống không thay đổi số đã báo cáo, ô để trống trong dòng có ghi thì bỏ số cũ của ô):
        - Dòng báo cáo mới: %d
        - Dòng thay đổi: %d
        - Dòng báo cáo lại, không thay đổi: %d
        - Dòng không ghi lại, giữ số đã báo cáo: %d
        """
            .formatted(added.count, changed.count, confirmed.count, kept.count)
        + (added.count + changed.count > 0
            ? ""
            : "Tệp không báo cáo gì mới cho kỳ này. Báo cáo của kỳ khác phải gửi bằng biểu mẫu của kỳ đó.\n")
        + changed.under("Thay đổi (cũ → mới):")
        + added.under("Mới:")
        + kept.under("Giữ số đã báo cáo:")
        + unanswered.under(
            "Có ghi nhưng chưa có kết quả hoặc tình trạng L, M nên giữ số đã báo cáo:");
  }
}
