package vn.tonghop.reports.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipOutputStream;
import net.sf.jasperreports.engine.JRException;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.StableZip;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * The designs of a report as files for whoever looks at a layout in Jaspersoft Studio: pages, ends
 * of the letter and blocks as jrxml, as they are printed, with the styles and letters that they
 * need and queries by which they are filled over an edition's {@code warehouse.duckdb}.
 */
public record DesignFiles(Outlines outlines) {

  /** The letters of all pages, as a font extension. */
  static final String FONTS = "tong-hop-serif.jar";

  private static final List<String> IN_FONTS =
      List.of(
          "jasperreports_extension.properties",
          "style/fonts/LICENSE.txt",
          "style/fonts/LiberationSerif-Bold.ttf",
          "style/fonts/LiberationSerif-BoldItalic.ttf",
          "style/fonts/LiberationSerif-Italic.ttf",
          "style/fonts/LiberationSerif-Regular.ttf",
          "style/fonts/fonts.xml");

  /**
   * Writes {@code folder/<report>/}, or of a report made once for each row a folder in it for each,
   * with {@code report.jrxml} and {@code annex_<n>.jrxml} (its pages), {@code block_<key>.jrxml}
   * (what stands on them) and {@code style/style.jrtx}; and the letters beside it.
   *
   * @param workspace with the edition's relations
   * @return the folders that were written, and the file with the letters
   * @throws Failure if there is no such report, the edition has no row that it is made for, the
   *     report's designs are there already, which may have been worked on, or they cannot be
   *     written
   */
  public List<Path> write(Path workspace, String reportCode, Path folder) {
    List<Path> written = new ArrayList<>();
    try (Marts marts = Marts.open(workspace)) {
      List<Contents> all = Contents.of(marts, outlines, reportCode);
      if (all.isEmpty()) {
        throw new Failure(
            "Cannot write the designs of %s: the edition has no row of %s, for each of which it is made; expected an edition in which it is printed"
                .formatted(
                    reportCode, Contents.outline(marts, outlines, reportCode).forEach().mart()));
      }

      requireNew(folder.resolve(reportCode));
      for (Contents contents : all) {
        Path own = folder.resolve(contents.fileName());
        Files.createDirectories(own.getParent());
        Aside.beside().write(own, to -> write(new ReportDesigns(marts, contents), to));
        written.add(own);
      }
      Path fonts = folder.resolve(FONTS);
      Aside.beside().write(fonts, DesignFiles::writeFonts);
      written.add(fonts);
    } catch (IOException e) {
      throw new Failure(
          "Cannot write the designs of %s into %s: %s, expected a folder that can be written"
              .formatted(reportCode, folder, e.getMessage()),
          e);
    }
    return List.copyOf(written);
  }

  private static void requireNew(Path folder) {
    if (Files.exists(folder)) {
      throw new Failure(
          "Cannot write designs into %s: there are some already, which may have been worked on; expected a folder without them"
              .formatted(folder));
    }
  }

  private static void write(ReportDesigns designs, Path to) throws IOException {
    Files.createDirectories(to.resolve(Sheet.STYLES).getParent());
    try (InputStream styles = ShippedFiles.open("/" + Sheet.STYLES, DesignFiles.class)) {
      Files.copy(styles, to.resolve(Sheet.STYLES));
    }
    try {
      for (ReportDesigns.File file : designs.files()) {
        Files.write(to.resolve(file.name()), file.content());
      }
    } catch (JRException e) {
      throw new Failure("Cannot write the designs into %s: %s".formatted(to, e.getMessage()), e);
    }
  }

  private static void writeFonts(Path to) throws IOException {
    try (ZipOutputStream jar =
        new ZipOutputStream(Files.newOutputStream(to), StandardCharsets.UTF_8)) {
      for (String name : IN_FONTS) {
        jar.putNextEntry(StableZip.entry(name));
        try (InputStream in = ShippedFiles.open("/" + name, DesignFiles.class)) {
          in.transferTo(jar);
        }
        jar.closeEntry();
      }
    }
  }
}
