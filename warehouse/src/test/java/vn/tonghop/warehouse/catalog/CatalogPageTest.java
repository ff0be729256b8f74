package vn.tonghop.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CatalogPageTest {

  /** The page is made by what checks, so that the two cannot differ. */
  @Test
  void thePageIsMadeFromTheDescriptions() throws IOException {
    String page = Catalog.page();
    Path made = Path.of("target/CATALOG.md");
    Files.writeString(made, page);
    assertThat(Path.of("CATALOG.md"))
        .as("copy warehouse/%s over warehouse/CATALOG.md", made)
        .hasContent(page);
  }
}
