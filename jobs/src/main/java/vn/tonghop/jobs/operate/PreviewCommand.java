package vn.tonghop.jobs.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.reports.editable.EditableReports;
import vn.tonghop.reports.gate.Gate;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.reports.render.DesignFiles;
import vn.tonghop.reports.render.Renderer;
import vn.tonghop.reports.seal.Seal;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.edition.EditionCode;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;

/** Shows how a report would look, without publishing anything. */
@Command(
    name = "preview",
    description = {
      "Prints a report from the relations of a published edition into a folder, with the outlines"
          + " in the home's catalog/reports/ (half_year/report.yml, shared/outline.yml) laid over"
          + " those of the program and in the words of its catalog (wordings), and says what the"
          + " gate would hold it for.",
      "With --jrxml it also writes the report's designs for Jaspersoft Studio, which fills them"
          + " over the edition's own database (reports/README.md).",
      "Publishes nothing and leaves the home as it is."
    })
final class PreviewCommand extends HomeCommand implements Runnable {

  private static final String OUTLINES = "reports";

  @Option(
      names = "--report",
      converter = Words.Name.class,
      required = true,
      paramLabel = "REPORT",
      description = "The report's code, such as half_year.")
  private String report;

  @Option(
      names = "--edition",
      required = true,
      paramLabel = "PERIOD/N",
      description = "The edition whose relations it is printed from, such as 2024-H1/1.")
  private EditionCode edition;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      defaultValue = "preview",
      description = "Where the files are put (default: ./preview).")
  private Path folder;

  @Option(
      names = "--jrxml",
      paramLabel = "FOLDER",
      description = {
        "Where the designs of the report's pages and blocks are written, as jrxml in <report>/,"
            + " with their styles and letters; a folder without designs of this report."
      })
  private Optional<Path> designs = Optional.empty();

  @Override
  public void run() {
    DataHome data = home.existing();
    requireOutside(data, folder);
    designs.ifPresent(other -> requireOutside(data, other));
    EditionFolder published = new Editions(data).published(edition.period(), edition.number());
    Outlines outlines =
        Outlines.shipped().with(ownOutlines(data)).worded(ReportWords.of(Catalog.load(data)));
    Path relations = new EditionFolder(folder).warehouse();
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(relations);
      try {
        Files.copy(published.warehouse(), relations);
        print(outlines, output.out());
      } finally {
        Files.deleteIfExists(relations);
      }
    } catch (IOException e) {
      throw new Failure("Cannot preview into %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private void print(Outlines outlines, PrintWriter out) {
    designs.ifPresent(
        to -> new DesignFiles(outlines).write(folder, report, to).forEach(out::println));
    new Renderer(outlines).render(folder, List.of(report)).forEach(out::println);
    new EditableReports(outlines).write(folder, List.of(report)).forEach(out::println);
    new Seal(outlines).close(folder, report);
    Verdict verdict = new Gate(outlines).examine(folder, List.of(report));
    verdict.faults().forEach(fault -> out.printf("held: %s%n", fault.textVi()));
  }

  private static void requireOutside(DataHome home, Path folder) {
    if (home.holds(folder)) {
      throw new Failure(
          "Cannot preview into %s: it lies in the data home, expected a place outside it"
              .formatted(folder));
    }
  }

  /** The outlines of the home, by their path such as {@code half_year/report.yml}. */
  private static Map<String, String> ownOutlines(DataHome home) {
    Path own = home.catalog().resolve(OUTLINES);
    Map<String, String> outlines = new TreeMap<>();
    try {
      for (String name : Folder.files(own)) {
        if (name.endsWith(".yml")) {
          outlines.put(name, Files.readString(own.resolve(name), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(own, e.getMessage()), e);
    }
    return outlines;
  }
}
