package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What may stand once on a command line is refused twice; what helps is said in sentences. */
class OnceConventionsTest {

  @TempDir Path folder;

  static Stream<Class<?>> everyCommand() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.tonghop.jobs.operate")
            .stream()
            .filter(found -> found.isAnnotatedWith(Command.class))
            .filter(found -> !found.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::reflect);
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void anOptionThatTakesSeveralSaysThatItIsRepeatable(Class<?> command) {
    for (OptionSpec option : CommandSpec.forAnnotatedObject(command).options()) {
      assertThat(option.isMultiValue())
          .as(
              "%s of %s takes several values: make it a single value, an Optional where it may be"
                      .formatted(option.longestName(), command.getSimpleName())
                  + " missing, so that picocli refuses a second, or say in its description that it"
                  + " is repeatable and read them all")
          .isEqualTo(String.join(" ", option.description()).contains("repeatable"));
    }
  }

  /** The list of all commands shows the first line of each alone. */
  @ParameterizedTest
  @MethodSource("everyCommand")
  void theFirstLineOfACommandsHelpIsASentence(Class<?> command) {
    assertThat(Stream.of(command.getAnnotation(Command.class).description()).limit(1))
        .allMatch(line -> line.endsWith("."));
  }

  @Test
  void tellsOfOneEditionAtATime() {
    String twice = " --edition 2024/1 --edition 2024/2";

    assertThat(refused(("calendar --year 2024" + twice).split(" ")))
        .contains("expected only one match", "{--edition=2024/1}", "{--edition=2024/2}");
    assertThat(refused(("lineage GRDP_GROWTH" + twice).split(" ")))
        .contains("expected only one match");
  }

  @Test
  void asksOneQuestionAtATime() {
    assertThat(refused("sql", "select 1", "select 2")).contains("Unmatched argument", "select 2");
  }

  @Test
  void aTableOfYourOwnHasANameOfItsOwn() {
    assertThat(refused("sql", "select 1", "--table", "a=x.csv", "--table", "a=y.csv"))
        .contains("a name is given twice, expected a name of its own for each file");
  }

  private String refused(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream err = System.err;
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      String[] line =
          Stream.concat(Stream.of(arguments), Stream.of("--home", folder.toString()))
              .toArray(String[]::new);
      assertThat(Main.run(line)).isEqualTo(2);
      return bytes.toString(StandardCharsets.UTF_8);
    } finally {
      System.setErr(err);
    }
  }
}
