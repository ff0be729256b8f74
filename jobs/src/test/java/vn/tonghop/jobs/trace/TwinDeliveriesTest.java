package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.trace.PlayedCity.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.query.Lineage;

/** The same bytes sent by another agency, and again, are deliveries of their own all the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwinDeliveriesTest {

  private DataHome home;
  private Receipt first;
  private Receipt ofAnother;
  private Receipt again;

  @BeforeAll
  void sendThreeTimes(@TempDir Path folder) throws IOException {
    SmallCity city = new SmallCity(folder.resolve("home"));
    home = city.home;
    city.deliver("2024-Y", "2024-10-30T02:00:00Z", "2024", Basis.YEAR_ESTIMATE, "5.86");
    byte[] content = Files.readAllBytes(new Landing(home).original(receipts().get(0)));
    city.send("STC", "bao-cao.xlsx", content, "2024-10-30T03:00:00Z");
    city.send("CTK", "gui-lai.xlsx", content, "2024-10-30T04:00:00Z");
    city.publish(SmallCity.YEAR, SmallCity.DECEMBER);
    first = receipts().get(0);
    ofAnother = receipts().get(1);
    again = receipts().get(2);
  }

  @Test
  void areCountedEachWithItsFindings() {
    assertThat(
            say(
                    home,
                    "sql",
                    "--format",
                    "csv",
                    "select agency_code, verdict_code, is_standing, (select count(*) > 0 from core.fct_findings as f where f.agency_code = s.agency_code and f.received_at = s.received_at) as has_findings from core.fct_submissions as s order by received_at")
                .text())
        .contains("CTK,accepted,false,false", "STC,rejected,false,true", "CTK,accepted,true,false");
    assertThat(say(home, "verify").text()).endsWith("3 deliveries, 1 edition: all as written\n");
  }

  @Test
  void areTracedToTheOneThatCounts() {
    assertThat(String.join("\n", new Lineage(home).trace("GRDP_GROWTH", SmallCity.YEAR, 1)))
        .contains("delivery " + again.key() + ",", "original in " + again.landed())
        .doesNotContain(ofAnother.landed());
    assertThat(new Lineage(home).history("GRDP_GROWTH", SmallCity.YEAR, 1))
        .satisfiesExactly(
            vintage ->
                assertThat(vintage)
                    .contains("delivery " + first.key() + ",")
                    .endsWith("printed in no edition"),
            vintage ->
                assertThat(vintage)
                    .contains("counts now", "delivery " + again.key() + ",")
                    .endsWith("printed in 2024/1"));
  }

  @Test
  void areToldApartByWhoeverAsksForTheirImpact() {
    assertThat(say(home, "impact", "--submission", first.shortSha()).text())
        .contains(first.key() + ", received", ofAnother.key() + ", received", again.key() + ", ");
    assertThat(say(home, "impact", "--submission", ofAnother.key()).text())
        .contains(ofAnother.key(), "No standing edition would read it")
        .doesNotContain(first.key());
  }

  private List<Receipt> receipts() {
    return new Landing(home).listReceipts();
  }
}
