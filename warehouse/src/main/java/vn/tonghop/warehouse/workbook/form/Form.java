package vn.tonghop.warehouse.workbook.form;

import java.util.List;
import java.util.Optional;

/** What an agency fills in, versioned: pure data from {@code forms/<form>/<form>.v<n>.yml}. */
public record Form(String code, int version, String nameVi, List<FormSheet> sheets) {

  public Form {
    sheets = List.copyOf(sheets);
    if (sheets.isEmpty() || version < 1) {
      throw new IllegalArgumentException(
          "Cannot make form %s version %d with %d sheets: expected a version from 1 and a sheet"
              .formatted(code, version, sheets.size()));
    }
  }

  public Optional<FormSheet> findSheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
  }

  /**
   * The relation that the rows of one of its sheets land in, such as {@code indicators__figures}.
   */
  public String relation(FormSheet sheet) {
    return code + "__" + sheet.name();
  }

  /** Whether it is the one in which the head of the agency releases the workbook. */
  public boolean isRelease() {
    return sheets.stream().allMatch(FormSheet::isRelease);
  }

  /** The form and its version, such as {@code indicators.v1}. */
  public String id() {
    return code + ".v" + version;
  }
}
