package vn.tonghop.jobs.operate;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the account that starts the program has set, and must not change what it does. */
final class Surroundings {

  private Surroundings() {}

  /** Numbers, letters' case and sorting are those of {@code C.UTF-8} under whatever language. */
  static void forgetLanguage() {
    Locale.setDefault(Locale.ENGLISH);
  }

  /** What is to be said of a locale under which Java cannot read Vietnamese names of files. */
  static Optional<String> findTrouble(String encoding) {
    return encoding.equalsIgnoreCase("UTF-8")
        ? Optional.empty()
        : Optional.of(
            "Cannot read Vietnamese names of files under this locale (%s): start it with LC_ALL=C.UTF-8"
                .formatted(encoding));
  }

  /** Whether Java has read something else than what was typed. */
  static boolean isMangled(String... arguments) {
    return Stream.of(arguments).anyMatch(text -> text.chars().anyMatch(letter -> letter > 127));
  }
}
