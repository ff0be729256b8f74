package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** Whoever asks for the latest of some deliveries says which of two of one second that is. */
class LatestConventionsTest {

  private static final List<Pattern> ENDS_WITH_THE_SECOND =
      List.of(
          Pattern.compile("order by [^()]*(\\([^()]*\\)[^()]*)*received_at( desc)?\\s*\\)"),
          Pattern.compile("arg_(max|min)\\([^,()]*, *(\\w+\\.)?received_at\\)"));

  @ParameterizedTest
  @ValueSource(strings = {"models", "analysis", "rules/collection"})
  void noOrderEndsWithTheSecondOfArrival(String folder) {
    TreeMap<String, String> files = new TreeMap<>(ShippedFiles.below(folder));
    files.keySet().removeIf(file -> !file.endsWith(".sql"));
    assertThat(files).isNotEmpty();
    assertThat(
            files.entrySet().stream()
                .flatMap(
                    file ->
                        ENDS_WITH_THE_SECOND.stream()
                            .flatMap(pattern -> pattern.matcher(file.getValue()).results())
                            .map(found -> file.getKey() + ": " + found.group())))
        .as(
            "add submission_sha256 behind it; only the past that rules of a submission read tells by received_at alone")
        .isEmpty();
  }
}
