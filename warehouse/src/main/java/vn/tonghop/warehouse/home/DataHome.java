package vn.tonghop.warehouse.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;

/**
 * The data home: where everything that the program keeps lies. Landing is the truth; all else can
 * be rebuilt from landing, catalog and code.
 */
public record DataHome(Path root) {

  public DataHome {
    root = root.toAbsolutePath().normalize();
  }

  /** The city's own register, targets and explanations, laid over what the program ships. */
  public Path catalog() {
    return root.resolve("catalog");
  }

  /** What agencies drop, a folder an agency. */
  public Path inbox() {
    return root.resolve("inbox");
  }

  /** Issued forms, returned workbooks, receipts, reminders, a folder an agency. */
  public Path outbox() {
    return root.resolve("outbox");
  }

  /** The originals, byte for byte, with their receipts. */
  public Path landing() {
    return root.resolve("landing");
  }

  /** Verdicts and typed rows derived from the originals, one file a submission. */
  public Path landed() {
    return root.resolve("landed");
  }

  /** The published editions. */
  public Path editions() {
    return root.resolve("editions");
  }

  public Path edition(Period period, int number) {
    return editions().resolve(period.code()).resolve(Integer.toString(number));
  }

  /** What was released of held editions, as it left: a folder {@code <period>/<number>} each. */
  public Path released() {
    return root.resolve("released");
  }

  /** The keys that issued forms are sealed with: secrets, which nothing copies or prints. */
  public Path keys() {
    return catalog().resolve("keys");
  }

  /** What was received, published and done, in a chain of lines that is only added to. */
  public Path journal() {
    return root.resolve("journal");
  }

  /** The embedded job database, work in progress and other things that hold no fact. */
  public Path operations() {
    return root.resolve("operations");
  }

  /** Where files are written before they are renamed into place; on the same file system. */
  public Path aside() {
    return operations().resolve("aside");
  }

  /**
   * Makes the folders that are missing, readable by the owner only.
   *
   * @throws Failure if nothing can be written here, or a folder is closed to this account
   */
  public DataHome create() {
    Stream.of(inbox(), outbox(), operations()).forEach(DataHome::refuseIfClosed);
    refuseIfFactsAreClosed();
    folders().forEach(DataHome::makeFolder);
    makeFolder(aside());
    if (!Files.isWritable(aside())) {
      throw new Failure(
          "Cannot work on %s: it cannot be written to, expected a home of one's own"
              .formatted(root));
    }
    return this;
  }

  /**
   * The zone that the city's clocks show, in which hours are kept and printed: the {@code
   * time_zone} of its regime. It is read anew at each call.
   *
   * @throws Failure if the regimes of the catalog name no zone, or several, or it is closed to this
   *     account
   */
  public ZoneId zone() {
    refuseIfClosed(root);
    refuseIfClosed(catalog());
    return CityZone.of(
        Stream.concat(Stream.of(catalog()), Folder.list(catalog().resolve("imports")).stream())
            .flatMap(folder -> Folder.list(folder).stream())
            .filter(file -> file.getFileName().toString().matches("regime.*\\.ya?ml"))
            .toList());
  }

  private List<Path> folders() {
    return List.of(catalog(), inbox(), outbox(), landing(), landed(), editions());
  }

  /** What may not be looked into must not be taken for empty, or for not there. */
  private void refuseIfFactsAreClosed() {
    Stream.of(root, catalog(), landing(), landed(), editions(), journal())
        .forEach(DataHome::refuseIfClosed);
  }

  private static void refuseIfClosed(Path folder) {
    for (Path above = folder.getParent(); above != null; above = above.getParent()) {
      refuse(above, Files.exists(above) && !Files.isExecutable(above));
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new Failure("Cannot look into %s: it is no folder, expected one".formatted(folder));
    }
    refuse(
        folder, Files.exists(folder) && !(Files.isReadable(folder) && Files.isExecutable(folder)));
  }

  private static void refuse(Path folder, boolean isClosed) {
    if (isClosed) {
      throw new Failure(
          "Cannot look into %s: it is closed to this account (%s); expected that of the home"
              .formatted(folder, System.getProperty("user.name")));
    }
  }

  /**
   * Whether a place, there or to be made, lies in this home, whichever links lead to it: also where
   * a step back follows a link, which goes back from where that leads.
   */
  public boolean holds(Path place) {
    Path asWritten = place.toAbsolutePath();
    return leadsInto(asWritten) || leadsInto(asWritten.normalize());
  }

  private boolean leadsInto(Path place) {
    Path there = place;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return Files.exists(root) && there.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return true;
    }
  }

  /** Whether the folder is a home, also one that has lost what is not its journal. */
  public boolean isThere() {
    return new Journal(this).isBegun()
        || Files.isDirectory(catalog())
            && (Files.isDirectory(landing()) || Files.isDirectory(editions()));
  }

  /**
   * This home, for those who make none.
   *
   * @throws Failure if the folder is no home, or one in it is closed to this account; nothing is
   *     made
   */
  public DataHome existing() {
    refuseIfFactsAreClosed();
    if (!isThere()) {
      throw new Failure(
          "Cannot find a home in %s: no folders catalog and landing in it, expected what --home or TONGHOP_HOME names for intake or serve"
              .formatted(root));
    }
    return this;
  }

  /**
   * Whether work may begin here: in a home, in part of one, or in an empty folder. A folder that is
   * missing, or holds other things, was hardly meant.
   */
  public boolean mayBegin() {
    if (isThere() || !Files.isDirectory(root)) {
      return isThere();
    }
    List<Path> others =
        Folder.list(root).stream()
            .filter(path -> !path.getFileName().toString().matches("\\..*|lost\\+found"))
            .toList();
    return others.isEmpty() || others.stream().anyMatch(folders()::contains);
  }

  /**
   * Makes the folders that are missing where {@link #mayBegin work may begin}.
   *
   * @throws Failure if it may not; nothing is made
   */
  public DataHome begin() {
    refuseIfFactsAreClosed();
    if (!mayBegin()) {
      throw new Failure(
          "Cannot find a home in %s: %s, expected a home or an empty folder made for one"
              .formatted(
                  root,
                  Files.exists(root)
                      ? "other things lie in it"
                      : "there is no such folder (mkdir makes one)"));
    }
    return create();
  }

  /** The path of a file under the home, as receipts keep it. */
  public String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /**
   * Removes a file, if it is there.
   *
   * @throws Failure if it is there and cannot be removed
   */
  public static void removeFile(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new Aside.Unwritable(file, "Cannot remove %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Makes a folder and its parents, private to the owner where the file system can say so, each on
   * the disk before anything is put into it.
   */
  public static void makeFolder(Path folder) {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.toAbsolutePath().getParent();
    makeFolder(parent);
    try {
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectories(folder);
      }
      Aside.force(parent);
    } catch (IOException e) {
      throw new Aside.Unwritable(
          folder, "Cannot make folder %s: %s".formatted(folder, e.getMessage()), e);
    }
  }
}
