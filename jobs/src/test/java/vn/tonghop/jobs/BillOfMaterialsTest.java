package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials that the build puts into the jar. */
class BillOfMaterialsTest {

  @Test
  void namesWhatTheProgramIsMadeOfAndNothingOfItsTests() throws Exception {
    try (InputStream in = getClass().getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
      assumeTrue(in != null, "no bill of materials: Maven makes none when it is run offline (-o)");
      JsonNode bill = new JsonMapper().readTree(in);
      assertThat(bill.at("/bomFormat").asString()).isEqualTo("CycloneDX");
      List<String> names =
          bill.at("/components").valueStream().map(c -> c.at("/name").asString()).toList();
      assertThat(names)
          .contains("warehouse", "reports", "duckdb_jdbc", "angus-mail", "jasperreports")
          .doesNotContain("greenmail", "assertj-core", "archunit");
      assertThat(bill.at("/components").valueStream())
          .allSatisfy(
              c ->
                  assertThat(c.at("/version").asString())
                      .as(c.at("/name").asString())
                      .isNotEmpty());
    }
  }
}
