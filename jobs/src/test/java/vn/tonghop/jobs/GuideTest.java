package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide and the READMEs point to is there. */
class GuideTest {

  private static final Path TOP = Path.of("..");
  private static final Path GUIDE = TOP.resolve(".github/CONTRIBUTING.md");
  private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]*)(?:#([^)]*))?\\)");
  private static final Pattern DOOR =
      Pattern.compile("`((?:warehouse|reports|jobs)\\.[a-z.]*[A-Z]\\w*)(?:#(\\w+))?`");
  private static final Pattern RECIPE =
      Pattern.compile("(?m)^\\| .* \\| \\[(?:warehouse|reports|jobs): .*$");
  private static final Pattern TESTS = Pattern.compile("-Dtest='?([\\w*,]+)");

  @Test
  void everyLinkLeadsToAFileAndAHeading() throws IOException {
    for (Path page : pages()) {
      for (MatchResult link : all(LINK, page)) {
        Path target =
            link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
        assertThat(target).as("%s in %s", link.group(), page).exists();
        if (link.group(2) != null) {
          assertThat(headings(target)).as("%s in %s", link.group(), page).contains(link.group(2));
        }
      }
    }
  }

  @Test
  void everyRecipeOfTheGuideIsLinkedByItsHeading() throws IOException {
    List<MatchResult> recipes = all(RECIPE, GUIDE);
    assertThat(recipes).hasSizeGreaterThan(5);
    assertThat(recipes).allSatisfy(recipe -> assertThat(recipe.group()).contains("#"));
  }

  @Test
  void everyDoorOfTheGuideIsOne() throws Exception {
    List<MatchResult> doors = all(DOOR, GUIDE);
    assertThat(doors).hasSizeGreaterThan(10);
    for (MatchResult door : doors) {
      Class<?> room = Class.forName("vn.tonghop." + door.group(1));
      if (door.group(2) != null) {
        assertThat(room.getMethods()).extracting(Method::getName).contains(door.group(2));
      }
    }
  }

  @Test
  void everyTestThatIsToBeRunIsThere() throws IOException {
    List<String> names;
    try (Stream<Path> files =
        Stream.of("warehouse", "reports", "jobs")
            .flatMap(module -> walk(TOP.resolve(module).resolve("src/test/java")))) {
      names = files.map(file -> file.getFileName().toString()).toList();
    }
    for (Path page : pages()) {
      for (MatchResult run : all(TESTS, page)) {
        for (String test : run.group(1).split(",")) {
          PathMatcher named = FileSystems.getDefault().getPathMatcher("glob:" + test + ".java");
          assertThat(names)
              .as("-Dtest=%s in %s", test, page)
              .anyMatch(name -> named.matches(Path.of(name)));
        }
      }
    }
  }

  /** The build names the arguments of Java that tests run with, so this one would do nothing. */
  @Test
  void noPageGivesATestItsSettingsByArgLine() throws IOException {
    for (Path page : pages()) {
      assertThat(Files.readString(page)).as("%s", page).doesNotContain("-DargLine");
    }
  }

  private static List<Path> pages() {
    return Stream.of(
            "README.md",
            "warehouse/README.md",
            "reports/README.md",
            "jobs/README.md",
            ".github/CONTRIBUTING.md")
        .map(TOP::resolve)
        .toList();
  }

  private static List<MatchResult> all(Pattern pattern, Path page) throws IOException {
    return pattern.matcher(Files.readString(page)).results().toList();
  }

  /** As the anchors of a page are made of its headings. */
  private static List<String> headings(Path page) throws IOException {
    return Files.readString(page)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
