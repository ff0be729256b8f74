package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of one thing it was said that there were "1 errors". */
class CountedTest {

  private static final Pattern COUNTED = Pattern.compile("Counted\\.of\\([^;]*?\"([a-z ]+)\"\\)");

  @Test
  void saysOneOfOne() {
    assertThat(Counted.of(1, "delivery")).isEqualTo("1 delivery");
    assertThat(Counted.of(2, "delivery")).isEqualTo("2 deliveries");
    assertThat(Counted.of(0, "printed text")).isEqualTo("0 printed texts");
  }

  /** What is counted so in one place is so in all, but where another number is expected. */
  @Test
  void nothingThatIsCountedSoIsCountedByHand() throws IOException {
    Set<String> more = new LinkedHashSet<>();
    for (String text : sources()) {
      COUNTED.matcher(text).results().forEach(one -> more.add(Counted.of(2, one.group(1))));
    }
    assertThat(more).hasSizeGreaterThan(10);
    Pattern byHand =
        Pattern.compile(
            "%d (?:" + String.join("|", more).replace("2 ", "") + ")\\b(?![^\n]*expected)[^\n]*");
    for (String text : sources()) {
      assertThat(byHand.matcher(text).results().map(found -> found.group())).isEmpty();
    }
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files =
        Stream.of("warehouse", "reports", "jobs")
            .flatMap(module -> walk(Path.of("..", module, "src/main/java")))) {
      return files.map(CountedTest::read).toList();
    }
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
