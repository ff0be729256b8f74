package vn.tonghop.warehouse.workbook.read;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.workbook.form.Identity;

/** What came of reading a file that an agency sent. */
public sealed interface Reading {

  /** Everything that is wrong with the file as such, all at once. */
  List<Finding> findings();

  /** No workbook, or none of ours: nothing in it can be used. */
  record Unusable(List<Finding> findings) implements Reading {
    public Unusable {
      findings = List.copyOf(findings);
    }
  }

  /** A workbook of ours, with what could be read of it. */
  record Delivered(Identity identity, List<FilledSheet> sheets, List<Finding> findings)
      implements Reading {
    public Delivered {
      sheets = List.copyOf(sheets);
      findings = List.copyOf(findings);
    }

    /** The same without the sheet in which it is released: what the agency reports. */
    public Delivered withoutRelease() {
      return new Delivered(
          identity, sheets.stream().filter(sheet -> !sheet.sheet().isRelease()).toList(), findings);
    }

    Delivered with(List<Finding> more) {
      List<Finding> all = new ArrayList<>(findings);
      all.addAll(more);
      return new Delivered(identity, sheets, all);
    }
  }
}
