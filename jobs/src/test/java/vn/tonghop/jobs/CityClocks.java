package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a command tells of an instant it tells as the city's clocks show it, but in a run's key. */
public final class CityClocks {

  private static final Pattern NOT_OF_THE_CITY =
      Pattern.compile("(?<!= ?)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:[\\d.]+)?(Z|\\S*\\[\\w+/)");

  private CityClocks() {}

  public static void requireIn(String said) {
    assertThat(NOT_OF_THE_CITY.matcher(said).results().map(MatchResult::group))
        .as(
            "instants of Greenwich, or as Java writes them, in '%s': write them by WrittenTime",
            said)
        .isEmpty();
  }
}
