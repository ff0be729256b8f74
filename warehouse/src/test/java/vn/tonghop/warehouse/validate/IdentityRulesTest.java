package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.workbook.form.Identity;

/** When a workbook may come: on, before and after each bound, to the second. */
class IdentityRulesTest {

  private static final Identity OWN =
      new Identity("CTK", "2024-06", List.of("indicators.v1"), "key", "seal");

  @ParameterizedTest
  @CsvSource({
    "2024-06-18T16:59:59+07:00, ''",
    "2024-06-18T17:00:00+07:00, ''", // the deadline's own instant is in time
    "2024-06-18T17:00:01+07:00, LATE",
    "2024-05-14T23:59:59+07:00, WRONG_COLLECTION",
    "2024-05-15T00:00:00+07:00, ''", // the first instant of June's window
  })
  void isLateOnlyAfterTheInstantOfTheDeadline(ZonedDateTime received, String codes) {
    Receipt receipt =
        new Receipt(
            Digest.ofText("x"),
            "CTK",
            "2024-06",
            "CTK_2024-06.xlsx",
            1,
            received.toInstant(),
            received.toInstant(),
            received.toInstant(),
            "folder",
            "landing/x");

    List<Finding> findings =
        new IdentityRules(new SmallCity(), SmallCity.VIETNAM).check(receipt, OWN);

    assertThat(findings)
        .extracting(Finding::code)
        .containsExactlyElementsOf(codes.isEmpty() ? List.of() : Arrays.asList(codes.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    // changed, came, taken in
    "16:00, 16:59, 17:30, ''",
    "16:00, 17:01, 17:30, LATE",
    "17:35, 16:59, 17:30, ''", // clocks of two machines are never quite alike
    "17:36, 16:59, 17:30, SENT_IN_THE_FUTURE",
  })
  void isInTimeByWhenItCameAndToldOfAClockThatRunsAhead(
      String changed, String came, String taken, String codes) {
    Receipt receipt =
        new Receipt(
            Digest.ofText("x"),
            "CTK",
            "2024-06",
            "CTK_2024-06.xlsx",
            1,
            onTheEighteenth(taken),
            onTheEighteenth(changed),
            onTheEighteenth(came),
            "folder",
            "landing/x");

    assertThat(new IdentityRules(new SmallCity(), SmallCity.VIETNAM).check(receipt, OWN))
        .extracting(Finding::code)
        .containsExactlyElementsOf(codes.isEmpty() ? List.of() : List.of(codes));
  }

  private static Instant onTheEighteenth(String time) {
    return ZonedDateTime.parse("2024-06-18T%s:00+07:00".formatted(time)).toInstant();
  }
}
