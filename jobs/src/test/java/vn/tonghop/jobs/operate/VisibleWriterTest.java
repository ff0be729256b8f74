package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class VisibleWriterTest {

  @Test
  void whatIsPrintedCommandsNoTerminal() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintWriter out = new PrintWriter(new VisibleWriter(bytes), true);

    out.println("Báo cáo \u001B]0;x\u0007 \u202Exslx");
    out.printf("%s|%c%n", "a\tb", '\u0000');

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("Báo cáo ␛]0;x␇ <U+202E>xslx%na\tb|␀%n".formatted());
  }

  @Test
  void whatIsLoggedCommandsNoTerminal() throws IOException {
    PatternLayout layout = new PatternLayout();
    layout.setContext(new LoggerContext());
    layout.setPattern(pattern());
    layout.start();
    LoggingEvent event = new LoggingEvent();
    event.setLoggerContext(new LoggerContext());
    event.setLoggerName("Intake");
    event.setLevel(Level.WARN);
    event.setMessage("Tệp a\u001B[2J\u202Eb\u0000");
    event.setMDCPropertyMap(Map.of("job", "intake", "agency", "CTK"));

    assertThat(layout.doLayout(event)).contains("[intake CTK]").contains("Tệp a?[2J?b?\n");
  }

  private static String pattern() throws IOException {
    try (InputStream in = Main.class.getResourceAsStream("/application.yml")) {
      Map<String, Map<String, Map<String, String>>> settings = new Yaml().load(in);
      return settings.get("logging").get("pattern").get("console");
    }
  }

  /**
   * Every command prints through the one writer that Main opens; the last word is ours alone, and
   * an answer of {@code sql} is printed by the warehouse.
   */
  @Test
  void noCommandPrintsPastTheWriter() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("vn.tonghop.jobs.operate")
        .and()
        .doNotHaveSimpleName("Main")
        .and()
        .doNotHaveSimpleName("LastWord")
        .and()
        .doNotHaveSimpleName("StandardOutput")
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .as("print by spec.commandLine().getOut() or getErr(), which show hidden signs")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.tonghop.jobs.operate"));
  }
}
