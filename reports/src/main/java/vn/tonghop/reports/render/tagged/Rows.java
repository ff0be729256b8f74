package vn.tonghop.reports.render.tagged;

import com.lowagie.text.pdf.PdfStructureElement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table, row by row; all its rows are as wide as the first, which has the heads of columns. */
final class Rows {

  private final Structure structure;
  private final String place;
  private @Nullable PdfStructureElement table;
  private @Nullable PdfStructureElement row;
  private @Nullable PdfStructureElement cell;
  private int columns;
  private int cells;

  Rows(Structure structure, String place) {
    this.structure = structure;
    this.place = place;
  }

  /** Whether this is the table of a place. */
  boolean isAt(String place) {
    return this.place.equals(place);
  }

  /** Begins a row, or a cell of the row that was begun. */
  Runnable begin(Tag tag) {
    return switch (tag) {
      case HEAD_ROW -> headRow();
      case HEAD -> row == null ? structure::beginArtifact : head("Column");
      case CELL -> cell("TD");
      case GROUP_ROW -> {
        row();
        Runnable only = head("Row");
        close();
        yield only;
      }
      default -> row();
    };
  }

  void end(Tag tag) {
    if (tag == Tag.HEAD_ROW && row != null) {
      columns = cells;
    } else if (tag == Tag.ROW) {
      close();
    }
  }

  /** What a table has its heads for again is the page that it goes on on. */
  private Runnable headRow() {
    if (table == null) {
      return row();
    }
    row = null;
    return structure::beginArtifact;
  }

  private Runnable row() {
    if (table == null) {
      table = structure.child("Table");
    }
    row = structure.child(table, "TR");
    cells = 0;
    return structure::beginArtifact;
  }

  private Runnable head(String scope) {
    Runnable head = cell("TH");
    structure.scope(Objects.requireNonNull(cell), scope);
    return head;
  }

  private Runnable cell(String type) {
    PdfStructureElement made = structure.child(Objects.requireNonNull(row), type);
    cell = made;
    cells++;
    return () -> structure.begin(made);
  }

  /** The last cell takes what is left of its row. */
  private void close() {
    if (cell != null && cells < columns) {
      structure.span(cell, columns - cells + 1);
    }
  }
}
