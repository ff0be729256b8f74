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

  @Test
  void givesARowRoomForTheLinesThatItsWordsBreakInto() {
    assertThat(IssuedSheet.linesOf("", 18)).isOne();
    assertThat(IssuedSheet.linesOf("Sở Tài chính", 12)).isOne();
    assertThat(IssuedSheet.linesOf("Sở Tài chính", 11)).isEqualTo(2);
    assertThat(IssuedSheet.linesOf("Công văn 112/UBND-KT ngày 12/3/2026", 18))
        .as("35 letters, of which no 18 break between words")
        .isEqualTo(3);
    assertThat(IssuedSheet.linesOf("112/UBND-KT/2026/BỔ-SUNG", 10)).isEqualTo(3);
  }
}
