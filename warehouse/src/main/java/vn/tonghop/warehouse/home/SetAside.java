package vn.tonghop.warehouse.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;

/**
 * The deliveries that a program could not handle, one file each, with the version that failed. It
 * is no fact of the delivery but one of the program, so it lies in {@code operations}: whoever
 * removes a file has the delivery tried again.
 */
public final class SetAside {

  private record Kept(String program, Submission submission) {}

  private static final String ENDING = ".json";

  private final Path folder;
  private final Aside aside;
  private final String program;

  /** What this version of the program sets aside. */
  public SetAside(DataHome home) {
    this(home, version());
  }

  /**
   * @param program the version that handles deliveries now; what another set aside is tried again
   */
  public SetAside(DataHome home, String program) {
    this.folder = home.operations().resolve("set-aside");
    this.aside = new Aside(home);
    this.program = program;
  }

  private static String version() {
    String version = SetAside.class.getPackage().getImplementationVersion();
    return version == null ? "not packaged" : version;
  }

  String program() {
    return program;
  }

  /** Whether this version of the program has set a delivery aside. */
  public boolean holds(Receipt receipt) {
    Path file = file(receipt);
    return Files.exists(file) && Json.read(file, Kept.class).program().equals(program);
  }

  void put(Submission submission) {
    aside.write(
        file(submission.receipt()), file -> Json.write(file, new Kept(program, submission)));
  }

  void release(Receipt receipt) {
    DataHome.removeFile(file(receipt));
  }

  /** All that are set aside, whichever version did so, in the order of their files' names. */
  public List<Submission> list() {
    return Folder.files(folder).stream()
        .filter(name -> name.endsWith(ENDING))
        .map(name -> Json.read(folder.resolve(name), Kept.class).submission())
        .toList();
  }

  private Path file(Receipt receipt) {
    return folder.resolve(Verdicts.placeOf(receipt) + ENDING);
  }
}
