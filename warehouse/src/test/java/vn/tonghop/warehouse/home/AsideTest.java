package vn.tonghop.warehouse.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;

class AsideTest {

  private static final Instant YESTERDAY = Instant.parse("2024-06-16T00:00:00Z");

  @TempDir Path folder;

  private DataHome home;

  @BeforeEach
  void createHome() {
    home = new DataHome(folder.toAbsolutePath().resolve("home")).create();
  }

  @Test
  void replacesWhatStandsThereForItsOwnerAlone() throws IOException {
    Path target = home.catalog().resolve("deep/er/table.csv");
    new Aside(home).write(target, bytes("old"));
    new Aside(home).write(target, bytes("new"));

    assertThat(target).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-------");
    assertThat(below(home.aside())).isEmpty();
  }

  @Test
  void changesNothingWhenTheWriterFails() throws IOException {
    Path target = home.catalog().resolve("table.csv");
    new Aside(home).write(target, bytes("old"));

    for (Aside aside : List.of(new Aside(home), Aside.beside())) {
      assertThatThrownBy(() -> aside.write(target, AsideTest::failHalfWay))
          .isInstanceOf(Failure.class)
          .hasMessage("Cannot write %s: the disk is full", target);
    }

    assertThat(target).hasContent("old");
    assertThat(below(home.aside())).isEmpty();
    assertThat(below(home.catalog())).containsExactly("table.csv");
  }

  @Test
  void givesAFolderItsPlaceWhole() throws IOException {
    Path target = folder.resolve("parquet");
    Aside.beside().write(target, aside -> twoFiles(aside, "old"));
    Aside.beside().write(target, aside -> twoFiles(aside, "new"));

    assertThat(target.resolve("a")).hasContent("new");
    assertThat(below(folder)).containsExactly("home", "parquet");
  }

  /** Root enters what it may not; no other account does. */
  @Test
  void givesAFolderOfTheHomeToItsOwnerToEnter() throws IOException {
    Path target = home.catalog().resolve("imports/0001");
    new Aside(home).write(target, aside -> twoFiles(aside, "new"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rwx------");
  }

  @Test
  void putsNothingInThePlaceOfAFolderThatIsThere() throws IOException {
    Path edition = folder.resolve("1");
    twoFiles(edition, "published");
    Path workspace = folder.resolve("workspace");
    twoFiles(workspace, "other");

    assertThatThrownBy(() -> Aside.beside().put(workspace, edition))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot rename %s to %s: ".formatted(workspace, edition));

    assertThat(edition.resolve("a")).hasContent("published");
    assertThat(workspace.resolve("a")).hasContent("other");
  }

  @Test
  void letsOneMakeWhatMustNotBeThere() {
    Path claim = home.outbox().resolve("SCT/sent/receipt.1.json");
    assertThat(Aside.create(claim, bytes("first"))).isTrue();
    assertThat(Aside.create(claim, bytes("second"))).isFalse();
    assertThat(claim).hasContent("first");
  }

  /** The flight recorder of the virtual machine tells what was forced, and in which order. */
  @Test
  void forcesContentBeforeItsNameAndThenTheFolderThatHoldsTheName() throws IOException {
    Path target = home.landing().resolve("2024-06/SCT/x.xlsx");
    assertThat(forced(() -> new Aside(home).write(target, bytes("x"))))
        .containsExactly(
            home.landing().toString(),
            target.getParent().getParent().toString(),
            "aside",
            target.getParent().toString());

    Path parquet = folder.resolve("parquet");
    assertThat(forced(() -> Aside.beside().write(parquet, aside -> twoFiles(aside, "x"))))
        .containsExactlyInAnyOrder("aside", "aside/a", "aside/b", folder.toString())
        .endsWith(folder.toString());

    Path claim = home.operations().resolve("claim");
    assertThat(forced(() -> Aside.create(claim, bytes("x"))))
        .containsExactly(claim.toString(), home.operations().toString());
  }

  @Test
  void leavesNothingReadableWhenTheProcessDiesBetweenWritingAndRenaming() throws Exception {
    Path inHome = home.catalog().resolve("table.csv");
    Path inFolder = folder.resolve("parquet");
    Files.writeString(inHome, "old");

    assertThat(dieWriting(inHome)).isEqualTo(Dying.HALTED);
    assertThat(dieWriting(inFolder)).isEqualTo(Dying.HALTED);

    assertThat(inHome).hasContent("old");
    assertThat(below(home.catalog())).containsExactly("table.csv");
    assertThat(inFolder).doesNotExist();
    assertThat(below(home.aside())).hasSize(1);
    assertThat(folder.resolve("parquet.aside")).isDirectory();

    assertThat(Aside.sweep(folder, Instant.EPOCH)).as("what may still be written").isZero();
    assertThat(Aside.sweep(folder, Instant.MAX)).isEqualTo(2);
    assertThat(below(home.aside())).isEmpty();
    assertThat(below(folder)).containsExactly("home");
  }

  @Test
  void sweepsWhatIsOldAndAsideAndNothingElse() throws IOException {
    Path log = home.operations().resolve("work/2024-H1-1/warehouse.duckdb.aside.wal");
    Path kept = home.operations().resolve("work/2024-H1-1/warehouse.duckdb");
    for (Path file : List.of(log, kept)) {
      DataHome.makeFolder(file.getParent());
      Files.writeString(file, "x");
      Files.setLastModifiedTime(file, FileTime.from(YESTERDAY.minusSeconds(1)));
    }
    assertThat(Aside.sweep(home.operations(), YESTERDAY.minusSeconds(1))).isZero();
    assertThat(Aside.sweep(home.operations(), YESTERDAY)).isEqualTo(1);
    assertThat(log).doesNotExist();
    assertThat(kept).exists();
    assertThat(Aside.sweep(folder.resolve("nowhere"), Instant.MAX)).isZero();
  }

  private int dieWriting(Path target) throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Dying.class.getName(),
            home.root().toString(),
            target.toString())
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Dies with everything written and nothing renamed, as by kill -9. */
  static final class Dying {

    static final int HALTED = 37;

    public static void main(String[] args) {
      DataHome home = new DataHome(Path.of(args[0]));
      Path target = Path.of(args[1]);
      if (target.startsWith(home.root())) {
        new Aside(home)
            .write(
                target,
                aside -> {
                  Files.writeString(aside, "new");
                  Runtime.getRuntime().halt(HALTED);
                });
      } else {
        Aside.beside()
            .write(
                target,
                aside -> {
                  twoFiles(aside, "new");
                  Runtime.getRuntime().halt(HALTED);
                });
      }
    }
  }

  /** The paths forced, in order; what was forced aside without the name that it had there. */
  private List<String> forced(Runnable work) throws IOException {
    Path dump = folder.resolveSibling(folder.getFileName() + ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileForce").withoutThreshold();
      recording.start();
      work.run();
      recording.stop();
      recording.dump(dump);
    }
    try {
      return RecordingFile.readAllEvents(dump).stream()
          .filter(event -> event.getEventType().getName().equals("jdk.FileForce"))
          .sorted((a, b) -> a.getStartTime().compareTo(b.getStartTime()))
          .map(event -> event.getString("path"))
          .filter(path -> path.startsWith(folder.toAbsolutePath().toString()))
          .map(path -> path.replaceAll("^.*[^/]*\\.aside", "aside"))
          .toList();
    } finally {
      Files.delete(dump);
    }
  }

  private static void failHalfWay(Path aside) throws IOException {
    Files.writeString(aside, "half");
    throw new IOException("the disk is full");
  }

  private static void twoFiles(Path folder, String content) throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("a"), content);
    Files.writeString(folder.resolve("b"), content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
