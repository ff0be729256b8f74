package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Digest;

/** The real process under accounts that have set up their machine for themselves. */
class SurroundingsTest {

  private static final String UNREADABLE =
      "tonghop: Cannot read Vietnamese names of files under this locale (ANSI_X3.4-1968): start it"
          + " with LC_ALL=C.UTF-8\n";

  /** Other digits than ours. */
  private static final List<String> ARABIC = List.of("ar", "EG");

  /** Another small I than ours. */
  private static final List<String> TURKISH = List.of("tr", "TR");

  @TempDir private Path folder;

  @Test
  void givesTheSameBytesUnderEveryLanguage() throws Exception {
    Map<String, String> expected = generate(ARABIC);
    assertThat(expected.keySet())
        .hasSizeGreaterThan(400)
        .anyMatch(name -> name.endsWith(".xlsx"))
        .anyMatch(name -> name.endsWith(".parquet"));
    assertThat(generate(TURKISH)).isEqualTo(expected);
  }

  private Map<String, String> generate(List<String> language) throws Exception {
    Path home = folder.resolve(language.get(0));
    Said said =
        run(
            "C.UTF-8",
            List.of("-Duser.language=" + language.get(0), "-Duser.country=" + language.get(1)),
            "generate --score --from 2024-02 --to 2024-02 --seed 5 --home " + home);
    assertThat(said.code()).as(said.text()).isZero();
    Map<String, String> digests = new TreeMap<>();
    for (String part : List.of("catalog", "generated", "landing", "landed", "outbox")) {
      try (Stream<Path> files = Files.walk(home.resolve(part))) {
        files
            .filter(Files::isRegularFile)
            .forEach(f -> digests.put(home.relativize(f).toString(), Digest.ofFile(f)));
      }
    }
    return digests;
  }

  @Test
  void saysAtTheStartThatALocaleIsNotUtf8() throws Exception {
    Said asked = run("POSIX", List.of(), "calendar --year 2024");
    assertThat(asked.text()).startsWith(UNREADABLE).contains("2024-06");
    assertThat(asked.code()).isZero();

    assertThat(run("POSIX", List.of(), "lineage GRDP --period 2024 --home " + folder + "/Đô_thị"))
        .as("a name that Java has read wrongly is not guessed at")
        .isEqualTo(new Said(2, UNREADABLE));
    assertThat(folder).isDirectoryNotContaining(file -> !file.toString().endsWith(".log"));

    Said readable = run("C.UTF-8", List.of(), "calendar --year 2024");
    assertThat(readable.text()).doesNotContain("locale").contains("2024-06");
  }

  private Said run(String locale, List<String> options, String call) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), Main.class.getName()));
    command.addAll(List.of(call.split(" ")));
    Path log = Files.createTempFile(folder, "said", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().remove("TONGHOP_HOME");
    builder.environment().put("LC_ALL", locale);
    Process process = builder.start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).as(call).isTrue();
    return new Said(
        process.exitValue(),
        Files.readString(log, StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
  }

  /** The program without what the tests add to it. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
