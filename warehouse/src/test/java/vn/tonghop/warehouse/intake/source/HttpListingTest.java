package vn.tonghop.warehouse.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class HttpListingTest {

  private static final URI PLACE = URI.create("https://nop.example/danh-sach.json");

  @Test
  void oneEntryThatIsWrongIsPassedOverAndNamed() throws IOException {
    HttpListing.Read read =
        new HttpListing(
                "",
                """
                {"files": [
                  {"agency": "STC", "name": "a.xlsx", "size": 12, "modifiedAt": "hôm qua", "url": "a"},
                  {"agency": "STC", "name": "c.xlsx", "size": 12, "modifiedAt": "2024-06-17T08:00:00Z",
                   "url": "https://other.example/c"},
                  {"name": "d.xlsx"},
                  {"agency": "SCT", "name": "b.xlsx", "size": 12, "modifiedAt": "2024-06-17T08:00:00Z", "url": "b"}
                ]}""")
            .read(PLACE);

    assertThat(read.arrivals()).extracting(Arrival::fileName).containsExactly("b.xlsx");
    assertThat(read.troubles())
        .extracting(Source.Trouble::agency, Source.Trouble::thing)
        .map(Object::toString)
        .containsExactly("(\"STC\", \"a.xlsx\")", "(\"STC\", \"c.xlsx\")", "(\"\", \"d.xlsx\")");
  }
}
