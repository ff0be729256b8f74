package vn.tonghop.reports.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.FigureList;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;

/** Attaches to printed reports what they were printed from (PDF/A-3, associated files). */
public final class Seal {

  /** What the structure of a report calls the place in which it is signed. */
  public static final String SIGNATURE_PLACE = "chu-ky";

  private final Outlines outlines;

  /** Seals the reports that are packed with the program. */
  public Seal() {
    this(Outlines.shipped());
  }

  /** Seals these reports. */
  public Seal(Outlines outlines) {
    this.outlines = outlines;
  }

  /**
   * Gives {@code workspace/<report>.pdf} its figures as {@code <report>-<period>-<number>.csv},
   * each with where it comes from, and the workbook beside it, then its fingerprint. Equal files
   * give equal bytes; one that is sealed already is left as it is.
   *
   * @throws Failure if a file is missing or cannot be written
   */
  public void close(Path workspace, String report) {
    try (Marts marts = Marts.open(workspace)) {
      for (Contents contents : Contents.of(marts, outlines, report)) {
        close(workspace, contents);
      }
    }
  }

  /**
   * Has the files of a report signed that are not signed yet.
   *
   * @throws Failure if one cannot be signed
   */
  public void sign(Path workspace, String report, Signer signer) {
    try (Marts marts = Marts.open(workspace)) {
      for (Contents contents : Contents.of(marts, outlines, report)) {
        Path file = workspace.resolve(contents.fileName() + ".pdf");
        if (!isSigned(file)) {
          signer.sign(file, contents.asOf());
        }
      }
    }
  }

  private static boolean isSigned(Path file) {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return !pdf.getSignatureDictionaries().isEmpty();
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void close(Path workspace, Contents contents) {
    Path file = workspace.resolve(contents.fileName() + ".pdf");
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      if (!Attachments.in(pdf).isEmpty()) {
        return;
      }
      String name =
          (contents.fileName() + "-" + contents.edition().replace('/', '-')).replace('/', '+');
      Attachments.add(
          pdf,
          contents.asOf(),
          List.of(
              Attachments.csv(name + ".csv", FigureList.csv(contents)),
              Attachments.workbook(
                  name + ".xlsx", workspace.resolve(contents.fileName() + ".xlsx"))));
      ReadingAids.add(pdf);
      Tags tags = new Tags(pdf);
      Links.add(pdf, tags);
      SignatureField.add(pdf, tags);
      tags.close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out, CompressParameters.DEFAULT_COMPRESSION);
      Aside.beside().write(file, Fingerprint.stamped(out.toByteArray()));
    } catch (IOException e) {
      throw new Failure("Cannot seal %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
