package vn.tonghop.warehouse.workbook.read;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;

/**
 * Words that stand where no words are read: over a printed figure, or in a row that is none of the
 * form's. They are told, so that nobody believes that they were read; who signs below is not.
 */
final class WordsBeside {

  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern SIGNING =
      Pattern.compile(
          "lập biểu|lập bảng|kiểm tra biểu|\\bký\\b|họ (và )?tên|thủ trưởng|giám đốc|trưởng (phòng|ban)"
              + "|cục trưởng|chủ tịch|kế toán|phụ trách|đóng dấu|nơi nhận|ngày .*tháng .*năm",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Fewer words say nothing that a table does not. */
  private static final int FEWEST_WORDS = 3;

  private WordsBeside() {}

  /** Whether a row numbers the columns, as tables do under their headings: (1), (2), (3). */
  static boolean isNumbering(List<RawCell> row) {
    for (int at = 0; at < row.size(); at++) {
      String number = BRACKETS.matcher(row.get(at).text().strip()).replaceAll("");
      if (!number.equals(Integer.toString(at + 1))) {
        return false;
      }
    }
    return row.size() >= FEWEST_WORDS;
  }

  /** The words that were written over the printed figures of a row. */
  static List<Finding> overFigures(String sheetTitle, SheetHeader header, List<RawCell> row) {
    return row.stream()
        .filter(WordsBeside::isWords)
        .filter(cell -> header.findColumn(cell).filter(WordsBeside::isPrintedFigure).isPresent())
        .map(cell -> cell.finding("WORDS_NOT_READ", sheetTitle, "", ""))
        .toList();
  }

  private static boolean isPrintedFigure(FormColumn column) {
    return !column.isStored() && column.isNumber();
  }

  /**
   * The sentences above a table that stand where none is printed: beside the lines of its head, or
   * right over the hidden row of column names, which is the last of these cells.
   */
  static List<Finding> inTheHead(FormSheet sheet, List<RawCell> head) {
    int first = head.stream().mapToInt(RawCell::column).min().orElse(0);
    int names = head.stream().mapToInt(RawCell::row).max().orElse(0);
    return head.stream()
        .filter(cell -> cell.row() < names)
        .filter(cell -> cell.column() > first || cell.row() == names - 1)
        .filter(cell -> isWords(cell) && isSentence(cell.text()))
        .filter(cell -> sheet.howToVi().stream().noneMatch(to -> SameText.isSame(to, cell.text())))
        .map(cell -> cell.finding("WORDS_NOT_READ", sheet.titleVi(), "", ""))
        .toList();
  }

  /** The sentences in a row of nobody's. */
  static List<FilledCell> sentences(List<RawCell> row) {
    return row.stream()
        .filter(cell -> isWords(cell) && isSentence(cell.text()))
        .map(cell -> new FilledCell(cell.address(), cell.text()))
        .toList();
  }

  private static boolean isSentence(String text) {
    String[] words = text.strip().split("[\\s\\p{Z}]+");
    boolean isName = Arrays.stream(words).allMatch(word -> Character.isUpperCase(word.charAt(0)));
    return words.length >= FEWEST_WORDS && !isName && !SIGNING.matcher(text).find();
  }

  private static boolean isWords(RawCell cell) {
    return cell.kind() == RawCell.Kind.TEXT && LETTER.matcher(cell.text()).find();
  }
}
