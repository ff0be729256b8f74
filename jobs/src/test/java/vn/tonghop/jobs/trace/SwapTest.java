package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.jobs.trace.PlayedCity.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.home.Folder;

/** What was made again takes the place of the old, wherever it is interrupted. */
class SwapTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void goesOnAfterBeingKilledBetweenAnyTwoRenames(int renamesBeforeTheKill) throws IOException {
    DataHome home = twoVersions();
    Swap killed = new Swap(home);
    killed.ready();
    for (int n = 0; n < renamesBeforeTheKill; n++) {
      assertThat(killed.step()).isTrue();
    }
    home.create();

    Swap again = new Swap(home);
    assertThat(again.isReady()).isTrue();
    int left = 0;
    while (again.step()) {
      left++;
    }
    assertThat(left).isEqualTo(4 - renamesBeforeTheKill);
    assertThat(read(home.landed())).isEqualTo("new landed");
    assertThat(read(home.editions())).isEqualTo("new editions");
    assertThat(read(again.old().resolve("landed"))).isEqualTo("old landed");
    assertThat(read(again.old().resolve("editions"))).isEqualTo("old editions");
    again.finish();
    assertThat(home.operations().resolve("rebuild")).doesNotExist();
  }

  @Test
  void whatWasNotReadyIsMadeAnew() throws IOException {
    DataHome home = twoVersions();
    Swap swap = new Swap(home);
    assertThat(swap.isReady()).isFalse();
    assertThatThrownBy(() -> new SwappedRebuild(home).swap())
        .isInstanceOf(Failure.class)
        .hasMessageContaining("is not ready");
    swap.clear();
    assertThat(swap.fresh().root()).doesNotExist();
    assertThat(read(home.landed())).isEqualTo("old landed");
  }

  @Test
  void overwritesNothingThatWasWrittenBetweenTwoRenames() throws IOException {
    DataHome home = twoVersions();
    Swap swap = new Swap(home);
    swap.ready();
    assertThat(swap.step()).isTrue();
    write(home.landed(), "written since");
    assertThatThrownBy(swap::step)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("something was written to " + home.landed());
    assertThat(read(home.landed())).isEqualTo("written since");
  }

  /** Backup is copying the folder; what is derived and lost comes back out of landing. */
  @Test
  void aRestoredHomeWithoutLandedRowsAndJobStoreIsMadeWholeAgain() throws IOException {
    DataHome whole = PlayedCity.half().home;
    DataHome restored = PlayedCity.copyOfHalf(folder);
    Folder.remove(restored.landed());

    assertThat(restored.operations()).doesNotExist();

    PlayedCity.Said said = say(restored, "rebuild", "--swap");
    assertThat(said.text())
        .contains("2024-H1/1 made again", "1 edition made again", "They now stand in");
    assertThat(said.exitCode()).isZero();

    assertThat(new Editions(restored).listRecords()).isEqualTo(new Editions(whole).listRecords());
    assertThat(digests(restored)).isEqualTo(digests(whole));
    assertThat(restored.operations().resolve("rebuild")).doesNotExist();
    PlayedCity.Said verified = say(restored, "verify");
    assertThat(verified.text()).endsWith("1 delivery, 1 edition: all as written\n");
  }

  /** Landed files by name and bytes. */
  private static Map<String, String> digests(DataHome home) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (var files = Files.walk(home.landed())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(home.landed().relativize(file).toString(), EndingFile.digest(file));
      }
    }
    return digests;
  }

  private DataHome twoVersions() throws IOException {
    DataHome home = new DataHome(folder.resolve("home")).create();
    DataHome fresh = new Swap(home).fresh();
    for (String name : new String[] {"landed", "editions"}) {
      write(home.root().resolve(name), "old " + name);
      write(fresh.root().resolve(name), "new " + name);
    }
    return home;
  }

  private static void write(Path place, String text) throws IOException {
    Files.createDirectories(place);
    Files.writeString(place.resolve("file"), text);
  }

  private static String read(Path place) throws IOException {
    return Files.readString(place.resolve("file"));
  }
}
