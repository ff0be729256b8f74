package vn.tonghop.reports.editable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.mart.Mart;

/** The rows of a mart as texts, and in the groups that a table prints them in. */
final class Rows {

  private Rows() {}

  /** Rows under one line, in their own order. */
  record Group(String heading, List<Map<String, @Nullable Object>> rows) {}

  /** Consecutive rows of equal heading; one group without a heading if there are no fields. */
  static List<Group> groups(Mart mart, List<String> headingFields) {
    List<Group> groups = new ArrayList<>();
    for (Map<String, @Nullable Object> row : mart.rows()) {
      String heading = text(row, headingFields);
      if (groups.isEmpty() || !groups.get(groups.size() - 1).heading().equals(heading)) {
        groups.add(new Group(heading, new ArrayList<>()));
      }
      groups.get(groups.size() - 1).rows().add(row);
    }
    return groups;
  }

  /** What the fields of a row say, one after the other. */
  static String text(Map<String, @Nullable Object> row, List<String> fields) {
    List<String> texts = new ArrayList<>();
    for (String field : fields) {
      Object value = row.get(field);
      if (value != null && !value.toString().isBlank()) {
        texts.add(value.toString().strip());
      }
    }
    return String.join(" ", texts);
  }
}
