package vn.tonghop.warehouse.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;

class CityZoneTest {

  @TempDir Path folder;
  private DataHome home;

  @BeforeEach
  void makesAHome() {
    home = new DataHome(folder).create();
  }

  @Test
  void isTheShippedRegimesWhereTheHomeHasNone() {
    assertThat(home.zone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  @Test
  void isThatOfTheHomesOwnRegimes() throws IOException {
    write("regime-2024.yaml", "Asia/Tokyo");
    write("regime-2025.yaml", "Asia/Tokyo");

    assertThat(home.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void refusesRegimesThatDisagree() throws IOException {
    write("regime-2024.yaml", "Asia/Tokyo");
    write("regime-2025.yaml", "Asia/Bangkok");

    assertThatThrownBy(home::zone)
        .isInstanceOf(Failure.class)
        .hasMessage(
            "Cannot tell the city's time zone: regime-2024.yaml says Asia/Tokyo, regime-2025.yaml says Asia/Bangkok, expected the same time_zone in all");
  }

  @Test
  void refusesAZoneThatThereIsNot() throws IOException {
    write("regime-2024.yaml", "Asia/Can_Tho");

    assertThatThrownBy(home::zone)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot read time_zone of ")
        .hasMessageContaining("Asia/Can_Tho")
        .hasMessageEndingWith("expected a line such as time_zone: Asia/Ho_Chi_Minh");
  }

  private void write(String name, String zone) throws IOException {
    Files.writeString(home.catalog().resolve(name), "time_zone: %s\n".formatted(zone));
  }
}
