package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.home.DataHome;

class FormsCommandTest {

  @TempDir private Path folder;

  @Test
  void tellsTheDeadlineByTheCitysClocks() {
    new DataHome(folder).create();
    Said said = Said.of(folder, "forms", "--collection=2024-06", "--agency=STC");
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text()).endsWith("1 workbook issued for 2024-06, due 2024-06-18 17:00\n");
  }
}
