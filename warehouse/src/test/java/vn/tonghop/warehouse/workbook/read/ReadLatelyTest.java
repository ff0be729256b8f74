package vn.tonghop.warehouse.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.home.DataHome;

class ReadLatelyTest {

  @TempDir private Path folder;

  @Test
  void knowsTheSameBytesWhereverTheyLie() throws IOException {
    DataHome home = new DataHome(folder).create();
    WorkbookReader reader = new WorkbookReader(home);
    Path issued = new SmallCity().issue(home, "CTK");
    Path moved = Files.copy(issued, folder.resolve("moved.xlsx"));

    assertThat(reader.read(moved)).isSameAs(reader.read(issued));
  }

  @Test
  void readsWhatLiesInAPlaceNow() throws IOException {
    DataHome home = new DataHome(folder).create();
    WorkbookReader reader = new WorkbookReader(home);
    Path place = Files.copy(new SmallCity().issue(home, "CTK"), folder.resolve("place.xlsx"));
    Reading first = reader.read(place);
    Files.copy(new SmallCity().issue(home, "SLDTBXH"), place, StandardCopyOption.REPLACE_EXISTING);

    assertThat(reader.read(place))
        .isNotEqualTo(first)
        .isEqualTo(new WorkbookReader(home).read(place));
  }

  @Test
  void forgetsWhatWasAskedForLongestAgo() {
    Reading some = new Reading.Unusable(List.of());
    ReadLately lately = new ReadLately(10);
    lately.keep("a", 4, some);
    lately.keep("b", 4, some);
    lately.keep("b", 6, some);
    assertThat(lately.find("a")).as("ten bytes in all").contains(some);

    lately.keep("c", 4, some);

    assertThat(lately.find("b")).isEmpty();
    assertThat(lately.find("a")).contains(some);
    assertThat(lately.find("c")).contains(some);
    lately.keep("larger than all", 11, some);
    assertThat(lately.find("larger than all")).isEmpty();
  }
}
