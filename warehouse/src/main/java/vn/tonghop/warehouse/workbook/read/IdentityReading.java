package vn.tonghop.warehouse.workbook.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.workbook.form.Identity;

/** Takes the rows of the hidden sheet: a name in the first column, its value in the second. */
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
  }

  Identity finish() {
    return new Identity(value("agency"), value("collection"), forms, value("key"), value("seal"));
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }
}
