package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.home.DataHome;

/** The real process under accounts that have set up their machine for themselves. */
class SurroundingsTest {

  private static final String UNREADABLE =
      "tonghop: Cannot read Vietnamese names of files under this locale (ANSI_X3.4-1968): start it"
          + " with LC_ALL=C.UTF-8\n";

  @TempDir Path folder;
  private ForeignProcess process;

  @BeforeEach
  void nameTheFolder() {
    process = new ForeignProcess(folder);
  }

  /** A whole month is generated so by {@code EveryLanguage}. */
  @Test
  void issuesTheSameBytesUnderEveryLanguage() throws Exception {
    Map<String, String> expected = issue(ForeignProcess.ARABIC);
    assertThat(expected.keySet()).anyMatch(name -> name.endsWith(".xlsx"));
    assertThat(issue(ForeignProcess.TURKISH)).isEqualTo(expected);
  }

  private Map<String, String> issue(List<String> language) throws Exception {
    DataHome home = new DataHome(folder.resolve(language.get(1)));
    Files.createDirectories(home.root());
    Path key = Files.createDirectories(home.keys()).resolve("k0001.key");
    Files.writeString(key, Digest.ofText("the same"));
    Said said =
        process.run(
            "C.UTF-8", language, "forms --collection 2024-06 --agency STC --home " + home.root());
    assertThat(said.code()).as(said.text()).isZero();
    return ForeignProcess.digests(home.outbox());
  }

  @Test
  void saysAtTheStartThatALocaleIsNotUtf8() throws Exception {
    Said asked = process.run("POSIX", List.of(), "calendar --year 2024");
    assertThat(asked.text()).startsWith(UNREADABLE).contains("2024-06");
    assertThat(asked.code()).isZero();

    assertThat(
            process.run(
                "POSIX", List.of(), "lineage GRDP --period 2024 --home " + folder + "/Đô_thị"))
        .as("a name that Java has read wrongly is not guessed at")
        .isEqualTo(new Said(2, UNREADABLE));
    assertThat(folder).isDirectoryNotContaining(file -> !file.toString().endsWith(".log"));

    Said readable = process.run("C.UTF-8", List.of(), "calendar --year 2024");
    assertThat(readable.text()).doesNotContain("locale").contains("2024-06");
  }
}
