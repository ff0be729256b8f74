package vn.tonghop.jobs.rehearse.city;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.Duty;

/**
 * The workbook of one duty as it is right, and as it is sent first.
 *
 * @param errors what is planted in it: nothing, one error, or a pair
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

  /** The same with one more error, in the rows as they are sent then. */
  Delivery with(Planted error, List<Row> sent) {
    List<Planted> all = new ArrayList<>(errors);
    all.add(error);
    return new Delivery(duty, rows, sent, all);
  }

  String agency() {
    return duty.agency().code();
  }

  boolean is(ErrorKind kind) {
    return errors.stream().anyMatch(planted -> planted.kind() == kind);
  }

  /** The rows that stand in the end, as far as the agency can tell. */
  List<Row> standing() {
    if (isCorrected() || isRestated()) {
      return rows;
    }
    return errors.stream().anyMatch(planted -> planted.kind().isRefused()) ? List.of() : spoiled;
  }

  boolean isRestated() {
    return errors.stream().anyMatch(planted -> planted.kind().isRestated());
  }

  boolean isCorrected() {
    return errors.stream().anyMatch(planted -> planted.kind().isCorrected());
  }
}
