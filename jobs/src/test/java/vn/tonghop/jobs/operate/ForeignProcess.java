package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
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
import vn.tonghop.warehouse.home.EndingFile;

/** The real process under a locale and a language that the account has chosen. */
final class ForeignProcess {

  /** Other digits than ours. */
  static final List<String> ARABIC = List.of("-Duser.language=ar", "-Duser.country=EG");

  /** Another small I than ours. */
  static final List<String> TURKISH = List.of("-Duser.language=tr", "-Duser.country=TR");

  private final Path folder;

  /**
   * @param folder in which it works
   */
  ForeignProcess(Path folder) {
    this.folder = folder;
  }

  /**
   * Runs a command.
   *
   * @param options of Java
   */
  Said run(String locale, List<String> options, String call) throws Exception {
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

  /** The digest of each file under a folder. */
  static Map<String, String> digests(Path under) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(under)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> digests.put(under.relativize(file).toString(), EndingFile.digest(file)));
    }
    return digests;
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
