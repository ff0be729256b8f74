package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;

class NewcomerTest {

  private static final Instant ARRIVED = Instant.parse("2024-06-21T02:00:00Z");

  /** It was put down nine seconds later, and told by that. */
  @Test
  void isToldByTheTimeThatItsAgencyReadsOnTheReceipt() {
    Receipt receipt =
        new Receipt(
            "0a1b2c3d".repeat(8),
            "CTK",
            "2024-06",
            "CTK_2024-06.xlsx",
            1,
            ARRIVED.plusSeconds(9),
            ARRIVED,
            ARRIVED,
            "folder",
            "landing/2024-06/CTK/20240621T090009-0a1b2c3d.xlsx");
    assertThat(
            Newcomer.of(
                new Submission(receipt, Verdict.ACCEPTED, List.of(), "indicators", 1, 1, 1)))
        .isEqualTo("2024-06/CTK-0a1b2c3d, received 2024-06-21 09:00:00");
  }
}
