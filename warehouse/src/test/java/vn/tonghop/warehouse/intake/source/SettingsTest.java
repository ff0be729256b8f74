package vn.tonghop.warehouse.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.Failure;

class SettingsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.vn/list",
        "ftp://127.0.0.1/x",
        "http://127.0.0.1.evil.vn/",
        "https://u:p@example.vn/"
      })
  void refuseUnsafeAddresses(String address) {
    assertThatThrownBy(() -> https(address, new Credential.None()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hideTheSecretWhereverTheyArePrinted() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "hidden-token\n");
    Credential.Secret secret = Credential.Secret.fromFile(file);
    assertThat(secret.value()).isEqualTo("hidden-token");
    assertThat(https("https://example.vn/list", secret).toString()).doesNotContain("hidden-token");
  }

  @Test
  void refuseASecretThatIsNotThere() {
    assertThatThrownBy(() -> new Credential.Secret("file x", " "))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("it is empty");
  }

  @Test
  void refusePatienceWithoutEnd() {
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new Patience(second, second, Duration.ZERO, 1, second))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Patience(second, second, second, 11, second))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 10 attempts");
  }

  private HttpsSource.Settings https(String address, Credential credential) {
    Duration second = Duration.ofSeconds(1);
    return new HttpsSource.Settings(
        "https",
        URI.create(address),
        credential,
        new Trust.OfJava(),
        folder.resolve("state"),
        new Patience(second, second, second, 1, second));
  }
}
