package vn.tonghop.warehouse.workbook.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.workbook.form.Identity;

/**
 * Takes the rows of the hidden sheet, a name in the first column and its value in the second, or
 * the marks in the head of a sheet that was saved by itself.
 */
final class IdentityReading {

  private final Map<String, String> values = new HashMap<>();
  private final List<String> forms = new ArrayList<>();

  void take(List<RawCell> cells) {
    if (cells.size() < 2 || values.size() > 20 || forms.size() > 20) {
      return;
    }
    String name = cells.get(0).text();
    if (name.equals("form")) {
      forms.add(cells.get(1).text());
    } else {
      values.put(name, cells.get(1).text());
    }
    cells.stream()
        .flatMap(cell -> Identity.findMark(cell.text()).stream())
        .forEach(mark -> takeMark(mark.getKey(), mark.getValue()));
  }

  /** What is said already stands: further down a note may look like a mark. */
  private void takeMark(String name, String value) {
    if (!name.equals("form")) {
      values.putIfAbsent(name, value);
    } else if (forms.isEmpty()) {
      forms.add(value);
    }
  }

  /** The one of the form's sheets that it is; empty if that is not said. */
  String sheet() {
    return value("sheet");
  }

  Identity finish() {
    return new Identity(value("agency"), value("collection"), forms, value("key"), value("seal"));
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }
}
