package vn.tonghop.reports.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.tonghop.reports.Conformance;
import vn.tonghop.warehouse.Failure;

/** A report signed by a token, which the key does not leave. */
class TokenSignerTest {

  private static final ZonedDateTime AT = ZonedDateTime.parse("2024-06-20T18:00+09:00");
  private static final String LABEL = "chu-ky";

  @TempDir static Path keys;
  @TempDir static Path tokens;
  private static SigningKey key;
  private static SoftToken token;
  private static SealedFixture unsigned;

  @TempDir Path folder;

  @BeforeAll
  static void layTheKeyOntoAToken() throws Exception {
    token = SoftToken.in(tokens);
    key = SigningKey.in(keys);
    token.take(key, LABEL);
    unsigned = SealedFixture.of(keys, "half_year");
  }

  private static KeyHolder holder() {
    return KeyHolder.ofToken(token.library(), 0, SoftToken.PIN);
  }

  /**
   * An RSA signature is a function of key and text, so it is the file's that holds the same key.
   */
  @Test
  void signsByteForByteAsAFileWithTheSameKey() throws Exception {
    Path byToken = unsigned.in(Files.createDirectory(folder.resolve("token")));
    Path byFile = unsigned.in(Files.createDirectory(folder.resolve("file")));
    new Signer(holder()).sign(byToken, AT);
    key.signer().sign(byFile, AT);
    assertThat(Files.readAllBytes(byToken)).isEqualTo(Files.readAllBytes(byFile));
    assertThat(Conformance.faults(byToken, PDFAFlavour.PDFA_3_U)).isEmpty();
  }

  @Test
  void signsAgainWithoutBeingPluggedInAnew() throws Exception {
    Signer signer = new Signer(holder());
    signer.requireKey();
    Path first = unsigned.in(Files.createDirectory(folder.resolve("1")));
    Path second = unsigned.in(Files.createDirectory(folder.resolve("2")));
    signer.sign(first, AT);
    signer.sign(second, AT);
    assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
  }

  @Test
  void refusesAnotherPin() {
    assertThatThrownBy(new Signer(KeyHolder.ofToken(token.library(), 0, "11112222"))::requireKey)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("CKR_PIN_INCORRECT")
        .hasMessageContaining(
            "expected the library of a PKCS#11 token that is plugged in as slot 0");
  }

  @Test
  void refusesASlotThatThereIsNot() {
    assertThatThrownBy(new Signer(KeyHolder.ofToken(token.library(), 9, SoftToken.PIN))::requireKey)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("slotListIndex is 9")
        .hasMessageContaining("plugged in as slot 9");
  }

  @Test
  void refusesALibraryThatThereIsNot() {
    assertThatThrownBy(
            new Signer(KeyHolder.ofToken(folder.resolve("libx.so"), 0, SoftToken.PIN))::requireKey)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("libx.so: there is no such file; expected the library");
  }
}
