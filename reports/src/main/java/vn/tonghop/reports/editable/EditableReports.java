package vn.tonghop.reports.editable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.StableZip;

/** Writes an edition's reports as DOCX and XLSX, from the same marts and outline as the PDF. */
public final class EditableReports {

  private final Outlines outlines;
  private final String marking;

  /** Writes the reports that are packed with the program. */
  public EditableReports() {
    this(Outlines.shipped());
  }

  /** Writes these reports. */
  public EditableReports(Outlines outlines) {
    this(outlines, "");
  }

  private EditableReports(Outlines outlines, String marking) {
    this.outlines = outlines;
    this.marking = marking;
  }

  /** The same, each page marked also with a text of its own. */
  public EditableReports withMarking(String marking) {
    return new EditableReports(outlines, marking);
  }

  /**
   * Writes {@code workspace/<report>.docx} and {@code workspace/<report>.xlsx}, replacing what
   * stands there. Equal marts give equal bytes.
   *
   * @param reportCodes the reports to write, such as {@code year_end}
   * @return the files written, in the order of the codes
   * @throws Failure if a report is unknown, a mart is missing, or a file cannot be written
   */
  public List<Path> write(Path workspace, Collection<String> reportCodes) {
    List<Path> written = new ArrayList<>();
    try (Marts marts = Marts.open(workspace)) {
      for (String code : reportCodes) {
        for (Contents read : Contents.of(marts, outlines, code)) {
          Contents contents = read.withMarking(marking);
          Path file = workspace.resolve(contents.fileName());
          Files.createDirectories(file.getParent());
          written.add(
              keep(file.resolveSibling(file.getFileName() + ".docx"), WordDocument.of(contents)));
          written.add(
              keep(file.resolveSibling(file.getFileName() + ".xlsx"), FigureWorkbook.of(contents)));
        }
      }
    } catch (IOException e) {
      throw new Failure(
          "Cannot write the editable reports of %s: %s".formatted(workspace, e.getMessage()), e);
    }
    return List.copyOf(written);
  }

  /** Writes a report that says nothing and throws it away; what writes is loaded then. */
  public static void writeNothing() {
    Contents blank = Contents.blank();
    try {
      WordDocument.of(blank);
      FigureWorkbook.of(blank);
    } catch (IOException e) {
      throw new Failure("Cannot write a blank report: %s".formatted(e.getMessage()), e);
    }
  }

  private static Path keep(Path file, byte[] container) {
    Aside.beside().write(file, aside -> StableZip.write(container, aside));
    return file;
  }
}
