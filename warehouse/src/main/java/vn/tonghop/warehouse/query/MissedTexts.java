package vn.tonghop.warehouse.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tonghop.warehouse.VisibleText;
import vn.tonghop.warehouse.duckdb.Sandbox;
import vn.tonghop.warehouse.duckdb.Sql;

/**
 * Why an answer may say nothing: a text that the question holds a column to and that the column has
 * in no row, such as {@code state_code = 'late'}.
 */
final class MissedTexts {
  private static final int SHOWN = 6;
  private static final int LENGTH = 40;

  private MissedTexts() {}

  /** A remark for each such text, with what the column has instead. */
  static List<String> of(Sandbox sandbox, String sql) {
    List<String> remarks = new ArrayList<>();
    String compared = Question.about("compared_texts", sql);
    for (List<String> row : sandbox.query(compared).texts()) {
      String relation = row.get(0);
      String column = row.get(1);
      String said = row.get(2);
      String nearest =
          Question.text("nearest_texts").formatted(Sql.name(column), relation, Sql.text(said));
      List<String> found = sandbox.query(nearest).texts().get(0);
      if (!Objects.equals(found.get(0), "true") && !found.get(1).equals("0")) {
        remarks.add(
            "%s has no %s '%s'; it has %s%s"
                .formatted(
                    relation,
                    column,
                    VisibleText.atMost(LENGTH, said),
                    VisibleText.of(found.get(2)),
                    Long.parseLong(found.get(1)) > SHOWN ? ", …" : ""));
      }
    }
    return remarks;
  }
}
