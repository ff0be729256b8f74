package vn.tonghop.warehouse.workbook.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.home.DataHome;

/** One agency's folder is no trouble of the others. */
class FormIssuerTest {
  @TempDir Path folder;

  @Test
  void issuesToTheOthersWhereOneOutboxTakesNothing() throws IOException {
    DataHome home = new DataHome(folder.resolve("home"));
    Files.createDirectories(home.outbox());
    Files.createFile(home.outbox().resolve("CTK"));
    SmallCity city = new SmallCity();
    Stream<Duty> duties =
        Stream.of("CTK", "SLDTBXH")
            .map(agency -> city.findDuty(agency, SmallCity.JUNE))
            .flatMap(Optional::stream);
    List<Path> issued = new ArrayList<>();

    assertThatThrownBy(
            () -> new FormIssuer(home, city, EarlierAnswers.NONE).issueEach(duties, issued::add))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Written: 1, but nothing for CTK (Cannot ");
    assertThat(issued).singleElement().satisfies(file -> assertThat(file).isNotEmptyFile());
  }
}
