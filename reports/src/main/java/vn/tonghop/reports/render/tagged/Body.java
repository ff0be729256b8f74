package vn.tonghop.reports.render.tagged;

import com.lowagie.text.pdf.PdfStructureElement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import vn.tonghop.reports.seal.Seal;

/**
 * The elements of a document in the order in which they are printed, which is the one in which they
 * are read: flat but for tables, notes and tables of contents.
 */
final class Body {

  private static final String NOTE = "ghi-chu-%05d";

  private final Structure structure;

  /** What may go on, or hold more, by what it is and where; nothing of no place does. */
  private final Map<String, PdfStructureElement> placed = new HashMap<>();

  private Rows table;
  private int level;
  private int notes;
  private boolean isSaid;

  Body(Structure structure) {
    this.structure = structure;
    this.table = new Rows(structure, "");
  }

  /**
   * Begins what is printed next.
   *
   * @return begins a mark of what is written of it
   */
  Runnable enter(Tag tag, String place) {
    return switch (tag) {
      case HEADING_1 -> heading(1, place);
      case HEADING_2 -> heading(2, place);
      case HEADING_BELOW -> written("H" + (level + 1), place);
      case PARAGRAPH -> written("P", place);
      case PARAGRAPH_ONCE -> once();
      case NOTE_MARK -> mark(note(place));
      case NOTE -> marked(() -> child(note(place), "P", place));
      case HEAD_ROW, ROW, GROUP_ROW -> tableAt(place).begin(tag);
      case HEAD, CELL -> table.begin(tag);
      case PICTURE -> written("Figure", place);
      case CONTENTS -> marked(() -> child(contents(), "TOCI", place));
      case SIGNATURE -> signature();
    };
  }

  /** Ends what {@link #enter} began. */
  void leave(Tag tag) {
    table.end(tag);
  }

  private Runnable heading(int level, String place) {
    this.level = level;
    return written("H" + level, place);
  }

  /** An element is made when something is written: what is empty is not there. */
  private Runnable written(String type, String place) {
    return marked(() -> placed(type, place, () -> structure.child(type)));
  }

  private Runnable marked(Supplier<PdfStructureElement> element) {
    Deque<PdfStructureElement> made = new ArrayDeque<>(1);
    return () -> {
      if (made.isEmpty()) {
        made.add(element.get());
      }
      structure.begin(made.element());
    };
  }

  private Runnable once() {
    if (isSaid) {
      return structure::beginArtifact;
    }
    isSaid = true;
    return written("P", "");
  }

  private PdfStructureElement note(String place) {
    return placed(
        "Note",
        place,
        () -> {
          PdfStructureElement note = structure.child("Note");
          structure.name(note, NOTE.formatted(++notes));
          return note;
        });
  }

  private Runnable mark(PdfStructureElement note) {
    return marked(() -> structure.child(note, "Lbl"));
  }

  private PdfStructureElement contents() {
    return placed("TOC", "all", () -> structure.child("TOC"));
  }

  private PdfStructureElement child(PdfStructureElement parent, String type, String place) {
    return placed(type, place, () -> structure.child(parent, type));
  }

  private PdfStructureElement placed(
      String type, String place, Supplier<PdfStructureElement> made) {
    return place.isEmpty()
        ? made.get()
        : placed.computeIfAbsent(type + " " + place, key -> made.get());
  }

  private Rows tableAt(String place) {
    if (!table.isAt(place)) {
      table = new Rows(structure, place);
    }
    return table;
  }

  /** The field itself is set in when all pages are there. */
  private Runnable signature() {
    structure.nameFirst(structure.child("Form"), Seal.SIGNATURE_PLACE);
    return structure::beginArtifact;
  }
}
