package vn.tonghop.jobs.rehearse.city;

import java.util.List;
import vn.tonghop.warehouse.Duty;

/**
 * The workbook of one duty as it is right, and as it is sent first.
 *
 * @param errors what is planted in it: nothing or one error
 */
record Delivery(Duty duty, List<Row> rows, List<Row> spoiled, List<Planted> errors) {

  Delivery {
    rows = List.copyOf(rows);
    spoiled = List.copyOf(spoiled);
    errors = List.copyOf(errors);
  }

  static Delivery right(Duty duty, List<Row> rows) {
    return new Delivery(duty, rows, rows, List.of());
  }

  String agency() {
    return duty.agency().code();
  }

  boolean is(ErrorKind kind) {
    return errors.stream().anyMatch(planted -> planted.kind() == kind);
  }

  boolean isRestated() {
    return errors.stream().anyMatch(planted -> planted.kind().isRestated());
  }

  boolean isCorrected() {
    return errors.stream().anyMatch(planted -> planted.kind().isCorrected());
  }
}
