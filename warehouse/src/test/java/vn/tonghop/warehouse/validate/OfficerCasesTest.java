package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Submission;

/**
 * What officers did to workbooks, one file a case, each with the outcome that it must have: {@code
 * accepted}, {@code rejected} or {@code told}, with a finding, which may be at a cell. The files
 * lie outside of the repository ({@code -Dtonghop.officer.cases}); those of September 2025 need a
 * generated home with the months before ({@code -Dtonghop.officer.home}), which is copied. Without
 * them the cases are skipped.
 */
class OfficerCasesTest {

  private static final Path CASES =
      Path.of(System.getProperty("tonghop.officer.cases", "../../shared/cases/officer"));
  private static final String GENERATED = System.getProperty("tonghop.officer.home", "");

  @TempDir static Path folder;
  private static OfficerRoom fresh;
  private static OfficerRoom generated;
  private static int met;
  private static int tried;

  @BeforeAll
  static void openRooms() throws IOException {
    fresh = OfficerRoom.fresh(folder.resolve("fresh"));
    generated =
        GENERATED.isEmpty() ? fresh : OfficerRoom.copyOf(Path.of(GENERATED), folder.resolve("gen"));
  }

  @AfterAll
  static void printCount() {
    System.out.printf("Officers' cases: %d of %d have their outcome%n", met, tried);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/officer/cases.csv", numLinesToSkip = 1)
  void hasItsOutcome(String file, String home, String sender, String outcome, String finding)
      throws IOException {
    Path path = CASES.resolve(file);
    assumeTrue(Files.exists(path), "no " + path);
    assumeTrue(home.equals("fresh") || !GENERATED.isEmpty(), "no -Dtonghop.officer.home");
    OfficerRoom room = home.equals("fresh") ? fresh : generated;

    Submission judged = room.judge(sender, path);

    tried++;
    boolean isMet =
        (outcome.equals("told") || judged.isAccepted() == outcome.equals("accepted"))
            && (finding == null
                || Arrays.stream(finding.split(" ")).allMatch(wanted -> has(judged, wanted)));
    met += isMet ? 1 : 0;
    String words = "%s %s".formatted(judged.verdict(), judged.findings());
    System.out.printf("%s %s %s%n", isMet ? "as it must be" : "NOT YET", file, words);
    assertThat(isMet).as("%s: %s", file, words).isTrue();
  }

  /** A finding is wanted by its code, or by its code and cell: {@code CODE@H11}. */
  private static boolean has(Submission judged, String wanted) {
    Pattern code = Pattern.compile(wanted.replaceAll("@.*", ""));
    return judged.findings().stream()
        .filter(finding -> code.matcher(finding.code()).matches())
        .map(Finding::cell)
        .anyMatch(cell -> !wanted.contains("@") || wanted.endsWith("@" + cell));
  }
}
