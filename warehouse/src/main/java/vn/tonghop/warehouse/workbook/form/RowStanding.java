package vn.tonghop.warehouse.workbook.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rows of accepted deliveries stand. What stands or falls is the row of one delivery, whole:
 * of an agency, a collection and a key the latest that answers it. A row that is entered but not
 * answered says nothing about an answer, and stands only where none was given. Written as SQL over
 * the columns under which rows land, from the form's own key and {@code answered}.
 */
public final class RowStanding {

  private RowStanding() {}

  /** The condition by which only standing rows of a select over a sheet's landed rows are left. */
  public static String isStanding(FormSheet sheet) {
    return "(" + place(sheet) + ") = 1";
  }

  /** What rows that speak of the same have in common, as a number that others seldom have. */
  public static String sameness(FormSheet sheet) {
    return "hash(%s)".formatted(same(sheet));
  }

  /** A row's place among those that speak of the same; 1 is the one that stands. */
  public static String place(FormSheet sheet) {
    return "row_number() over (partition by %s order by (%s) desc, received_at desc, submission_sha256 desc, row_number desc)"
        .formatted(same(sheet), isAnswered(sheet));
  }

  private static String same(FormSheet sheet) {
    return Stream.concat(
            Stream.of("agency_code", "collection_code"),
            sheet.listKeys().stream().map(FormColumn::name))
        .map(RowStanding::text)
        .collect(Collectors.joining(", "));
  }

  /** The condition that a row says something, and not only that it is there. */
  public static String isAnswered(FormSheet sheet) {
    Stream<String> filled =
        sheet.answerColumns().stream().map(column -> "%s <> ''".formatted(text(column)));
    Stream<String> silent =
        sheet.answerCodes().entrySet().stream()
            .map(codes -> "%s in (%s)".formatted(text(codes.getKey()), literals(codes.getValue())));
    return Stream.concat(filled, silent).sorted().collect(Collectors.joining(" or "));
  }

  private static String text(String column) {
    return "coalesce(cast(\"%s\" as varchar), '')".formatted(column);
  }

  private static String literals(List<String> codes) {
    return codes.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
  }
}
