package vn.tonghop.warehouse.edition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.warehouse.Coded;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EditionEntry;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.home.PlainJson;

/**
 * The folder of an edition, or the workspace that becomes one: what lies in it under which name.
 *
 * @param path the folder itself
 */
public record EditionFolder(Path path) {

  /** The name of the database file. */
  public static final String WAREHOUSE = "warehouse.duckdb";

  /** The name of the first page for whoever opens the folder. */
  public static final String INDEX = "index.html";

  /** The name of the list of all files with their digests. */
  public static final String MANIFEST = EditionEntry.MANIFEST;

  /** The name of what the edition says of its own making. */
  public static final String RECORD = EditionEntry.RECORD;

  /** The name of what the gate found of the reports. */
  public static final String GATE = "gate.json";

  /** Under which name {@link #GATE} says what becomes of an edition that nobody has released. */
  public static final String RELEASE = "release";

  private static final String REPORT = ".pdf";

  public static EditionFolder of(DataHome home, Period period, int number) {
    return new EditionFolder(home.edition(period, number));
  }

  /** The relations of the schemas core and marts, a DuckDB database. */
  public Path warehouse() {
    return path.resolve(WAREHOUSE);
  }

  /**
   * This folder, which holds a warehouse.
   *
   * @throws Failure if it does not
   */
  public EditionFolder withWarehouse() {
    if (!Files.exists(warehouse())) {
      throw new Failure(
          "Cannot find edition %s/%s: no %s, expected a published edition"
              .formatted(path.getParent().getFileName(), path.getFileName(), warehouse()));
    }
    return this;
  }

  /** The marts again, one Parquet file each. */
  public Path parquet() {
    return path.resolve("parquet");
  }

  /** A report as it is read. */
  public Path report(String code) {
    return path.resolve(code + REPORT);
  }

  /** The first page. */
  public Path index() {
    return path.resolve(INDEX);
  }

  /** What the edition was made from, written when its relations were made. */
  public Path record() {
    return path.resolve(RECORD);
  }

  /** What the gate found of the reports, written before the edition is published. */
  public Path gate() {
    return path.resolve(GATE);
  }

  /** What becomes of it while nobody has released it, as it was made. */
  public Unreleased unreleased() {
    String code = Files.exists(gate()) ? PlainJson.text(PlainJson.read(gate()), RELEASE) : "";
    return code.isEmpty() ? Unreleased.NOT_REQUIRED : Coded.of(Unreleased.class, code);
  }

  /** Every file with its digest, written when the edition was published. */
  public Path manifest() {
    return path.resolve(MANIFEST);
  }

  /** The codes of all reports, also of those with a file for each of some rows. */
  public List<String> listReportCodes() {
    return listFiles().stream()
        .filter(file -> file.endsWith(REPORT))
        .map(file -> file.replaceFirst("(/|\\.).*", ""))
        .distinct()
        .toList();
  }

  /** The codes of the reports that are one file here, in alphabetical order. */
  public List<String> listReports() {
    return Folder.names(there()).stream()
        .filter(name -> name.endsWith(REPORT))
        .map(name -> name.substring(0, name.length() - REPORT.length()))
        .sorted()
        .toList();
  }

  /** The inputs' digest that its record names; empty while there is no record. */
  public String inputsDigest() {
    return Files.exists(record()) ? EditionRecord.in(path).inputsDigest() : "";
  }

  /** The files here and below by their relative names, in order. */
  public List<String> listFiles() {
    return Folder.files(there());
  }

  private Path there() {
    if (!Files.isDirectory(path)) {
      throw new Failure("Cannot list %s: there is no such folder".formatted(path));
    }
    return path;
  }
}
