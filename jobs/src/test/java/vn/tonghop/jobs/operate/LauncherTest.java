package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import vn.tonghop.warehouse.home.DataHome;

/** Commands, started by the launcher as README installs it under another root. */
class LauncherTest {

  private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

  /** What README tells root to put where, but for what needs to be root. */
  private static final Pattern STEP = Pattern.compile("`((?:install -m|ln -s) [^`]*)`");

  /** Fails at the job store, when settings have been read, instead of working for minutes. */
  private static final String NO_STORE = " --set spring.datasource.url=jdbc:nonesuch:x";

  /** How each command is called here, and how it ends. */
  private static final Map<String, String> CALLS =
      Map.ofEntries(
          Map.entry("abandon", "2 abandon 7"),
          Map.entry("calendar", "0 calendar --year 2024"),
          Map.entry("catalog", "0 catalog --describe"),
          Map.entry("check", "1 check nowhere.pdf"),
          Map.entry("completion", "0 completion"),
          Map.entry("consolidate", "1 consolidate --confirm --period 2024-H1" + NO_STORE),
          Map.entry("demo", "1 demo" + NO_STORE),
          Map.entry("diff", "2 diff 2024 1 2"),
          Map.entry("forms", "0 forms --collection 2024-06 --agency STC"),
          Map.entry("generate", "1 generate --from 2024-01 --to 2024-01" + NO_STORE),
          Map.entry("impact", "2 impact --submission abcdef"),
          Map.entry("intake", "0 intake"),
          Map.entry("lineage", "1 lineage GRDP_GROWTH --period 2024"),
          Map.entry("preview", "2 preview --report half_year --edition 2024-H1/1"),
          Map.entry("proposals", "0 proposals"),
          Map.entry("rebuild", "1 rebuild --to home"),
          Map.entry("release", "2 release 2024/1 --report year_end --by An"),
          Map.entry("restart", "2 restart 7"),
          Map.entry("runs", "0 runs"),
          Map.entry("serve", "1 serve" + NO_STORE),
          Map.entry("sql", "1 sql --describe"),
          Map.entry("status", "0 status --collection 2024-06"),
          Map.entry("stop", "2 stop 7"),
          Map.entry("upgrade-check", "0 upgrade-check"),
          Map.entry("verify", "0 verify"),
          Map.entry("year", "2 year"));

  /** Some that the launcher starts quickly and some that it does not, with a job store or none. */
  private static final List<String> OF_EACH_WAY =
      List.of("calendar", "catalog", "intake", "lineage", "runs", "serve", "sql", "status");

  @TempDir static Path root;

  @BeforeAll
  static void install() throws IOException {
    for (String folder : List.of("opt/tonghop", "etc/systemd/system", "usr/local/bin", "built")) {
      Files.createDirectories(root.resolve(folder));
    }
    pack(root.resolve("built/tonghop.jar"));
    new DataHome(root.resolve("home")).create();
    List<String> steps =
        STEP.matcher(Files.readString(REPOSITORY.resolve("README.md")))
            .results()
            .map(step -> step.group(1))
            .toList();
    assertThat(steps).hasSize(4);
    for (String step : steps) {
      String here =
          step.replaceAll(" /(opt|etc|usr)/", " " + root + "/$1/")
              .replace("jobs/target/", root + "/built/");
      assertThat(run(Map.of(), REPOSITORY, "sh", "-ec", here)).isEqualTo(new Said(0, ""));
    }
  }

  static List<String> commands() {
    List<String> every =
        List.copyOf(Main.commandLine("", CommandLine.defaultFactory()).getSubcommands().keySet());
    assertThat(CALLS.keySet()).as("a new command needs a line in this test").containsAll(every);
    if (System.getProperty("tonghop-tests.size", "sample").equals("all")) {
      return every;
    }
    System.out.println(
        "SKIPPED: of %d commands the launcher starts %s here and all with -Pfaults"
            .formatted(every.size(), OF_EACH_WAY));
    return OF_EACH_WAY;
  }

  /** Which options a command is started with, the launcher knows by name alone. */
  @Test
  void startsQuicklyWhatOnlyAsks() throws IOException {
    Matcher quick =
        Pattern.compile("(?m)^  (.+)\\) quick=.*UseSerialGC")
            .matcher(Files.readString(REPOSITORY.resolve("jobs/deploy/tonghop")));
    assertThat(quick.find()).isTrue();
    List<String> named = List.of(quick.group(1).split(" \\| "));

    assertThat(CALLS.keySet()).containsAll(named);
    assertThat(named).noneMatch(command -> Main.is(Changing.class, command));
    assertThat(named)
        .containsAll(CALLS.keySet().stream().filter(c -> Main.is(Asking.class, c)).toList());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isFoundOnThePathThroughALinkAndKnowsItsOwnVariables(String command) {
    Path bin = root.resolve("usr/local/bin");
    assertEnds(
        command,
        Map.of(
            "PATH",
            bin + File.pathSeparator + System.getenv("PATH"),
            "TONGHOP_JAR",
            root.resolve("built/tonghop.jar").toString(),
            "TONGHOP_SQL_TRACE",
            root.resolve("trace").toString(),
            "LC_ALL",
            "vi_VN.TCVN"),
        "tonghop");
  }

  @Test
  void findsTheJarBesideItself() {
    assertEnds("status", Map.of(), root.resolve("opt/tonghop/tonghop").toString());
  }

  /** A build that can be repeated gives each jar the same time. */
  @Test
  void startsNothingThatWasUnpackedFromAnotherJar(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("tonghop.jar");
    Path tells = Files.createDirectories(folder.resolve("tells")).resolve("java");
    Files.writeString(tells, "#!/bin/sh\necho \"$*\"\n");
    assertThat(tells.toFile().setExecutable(true)).isTrue();
    Map<String, String> environment =
        Map.of(
            "TONGHOP_JAR",
            jar.toString(),
            "PATH",
            tells.getParent() + File.pathSeparator + System.getenv("PATH"));
    Files.writeString(jar, "one");
    FileTime built = Files.getLastModifiedTime(jar);
    Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
    Files.copy(jar, unpacked.resolve("tonghop.jar"), StandardCopyOption.COPY_ATTRIBUTES);
    String stamp = "sh -ec \"$(grep -h '/of\"$' jobs/deploy/unpack)\"";
    run(Map.of("jar", jar.toString(), "folder", folder.toString()), REPOSITORY, "sh", "-c", stamp);
    String program = root.resolve("opt/tonghop/tonghop").toString();

    assertThat(run(environment, root, program, "runs").text()).contains(unpacked.toString());
    Files.writeString(jar, "two");
    Files.setLastModifiedTime(jar, built);
    assertThat(run(environment, root, program, "runs").text())
        .contains("-jar " + jar)
        .doesNotContain(unpacked.toString());
  }

  private static void assertEnds(String command, Map<String, String> variables, String program) {
    String[] call = CALLS.get(command).split(" ", 2);
    Map<String, String> environment = new TreeMap<>(variables);
    environment.put("TONGHOP_HOME", root.resolve("home").toString());
    Said said = run(environment, root, "sh", "-c", program + " " + call[1]);
    assertThat(said.text()).doesNotContain("Cannot use setting", "Exception", "jarfile", "locale");
    assertThat(said.code()).as(said.text()).isEqualTo(Integer.parseInt(call[0]));
  }

  /** The number of a closed stream goes to the next file that is opened. */
  @Test
  void printsIntoNoFileWhereNobodyListens() {
    String program = root.resolve("opt/tonghop/tonghop").toString();

    Said said = run(Map.of(), root, "sh", "-c", program + " calendar --year 2024 0<&- 1>&-");

    assertThat(said).isEqualTo(new Said(1, "tonghop: Cannot print: Bad file descriptor\n"));
  }

  @Test
  void saysWhereItLookedForTheJar() {
    Said said =
        run(
            Map.of("TONGHOP_JAR", "/nowhere/tonghop.jar"),
            root,
            root.resolve("opt/tonghop/tonghop").toString(),
            "runs");
    assertThat(said)
        .isEqualTo(
            new Said(
                1,
                "tonghop: Cannot find the program: no jar at /nowhere/tonghop.jar; put it there or"
                    + " name it in TONGHOP_JAR\n"));
  }

  @Test
  void bashCompletesCommandsAndOptions() {
    assumeTrue(new File("/bin/bash").canExecute(), "SKIPPED: there is no bash here");
    String completes =
        """
        eval "$(opt/tonghop/tonghop completion)"
        COMP_WORDS=(tonghop up); COMP_CWORD=1; COMP_LINE='tonghop up'; COMP_POINT=10
        _complete_tonghop tonghop up tonghop 2>/dev/null; echo "${COMPREPLY[@]}"
        COMP_WORDS=(tonghop status --col); COMP_CWORD=2; COMP_LINE='tonghop status --col'; COMP_POINT=20
        _complete_tonghop tonghop --col status 2>/dev/null; echo "${COMPREPLY[@]}"
        """;
    assertThat(run(Map.of(), root, "bash", "-c", completes))
        .isEqualTo(new Said(0, "upgrade-check\n--collection\n"));
  }

  @Test
  void zshTakesTheSameCompletion() {
    assumeTrue(new File("/bin/zsh").canExecute(), "SKIPPED: there is no zsh here");
    String loads =
        "source <(opt/tonghop/tonghop completion); print -r -- \"$_comps[tonghop]\" $+functions[_complete_tonghop]";
    assertThat(run(Map.of(), root, "zsh", "-fc", loads))
        .isEqualTo(new Said(0, "_bash_complete -F _complete_tonghop -o default 1\n"));
  }

  /** The program under this class path as one jar, without what the tests add to it. */
  private static void pack(Path jar) throws IOException {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Manifest manifest = new Manifest();
    Attributes about = manifest.getMainAttributes();
    about.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    about.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    about.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(all.split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    try (var out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
  }

  private static Said run(Map<String, String> variables, Path folder, String... command) {
    try {
      Path log = Files.createTempFile(root, "said", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("TONGHOP_"));
      builder.environment().putAll(variables);
      Process process = builder.start();
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(String.join(" ", command)).isTrue();
      return new Said(process.exitValue(), Files.readString(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
