package vn.tonghop.reports.seal;

import eu.europa.esig.dss.token.AbstractKeyStoreTokenConnection;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.PrefilledPasswordCallback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;

/**
 * What holds the key that reports are signed with: a file of PKCS#12, or a token of PKCS#11 such as
 * a stick or a hardware module, which the key never leaves.
 */
public final class KeyHolder {

  private static final int ANY_SLOT = -1;

  private final Path place;
  private final String label;
  private final String expected;
  private final Opening opening;

  private KeyHolder(Path place, String label, String expected, Opening opening) {
    this.place = place;
    this.label = label;
    this.expected = expected;
    this.opening = opening;
  }

  /**
   * @param file PKCS#12, with the key and the certificates up to its authority
   * @param password of the file and of the key
   */
  public static KeyHolder ofFile(Path file, String password) {
    return new KeyHolder(
        file,
        "",
        "a PKCS#12 file and its password",
        () ->
            new Pkcs12SignatureToken(
                Files.readAllBytes(file), new PasswordProtection(password.toCharArray())));
  }

  /**
   * @param library the maker's library of PKCS#11, such as {@code libsofthsm2.so}
   * @param slot the token's place among the slots that the library lists, from 0
   * @param pin of the token's user
   */
  public static KeyHolder ofToken(Path library, int slot, String pin) {
    return new KeyHolder(
        library,
        "",
        "the library of a PKCS#11 token that is plugged in as slot %d, and its PIN".formatted(slot),
        () -> {
          if (!Files.isReadable(library)) {
            throw new IOException("there is no such file");
          }
          return new Pkcs11SignatureToken(
              library.toString(),
              new PrefilledPasswordCallback(new PasswordProtection(pin.toCharArray())),
              ANY_SLOT,
              slot,
              null);
        });
  }

  /** The same, of several keys the one of this label; empty for the only one. */
  public KeyHolder withLabel(String label) {
    return new KeyHolder(place, label, expected, opening);
  }

  /**
   * Opens it and lets the key be used.
   *
   * @param what is to be done, for the error, such as "sign half_year.pdf with"
   * @throws Failure if it cannot be opened, holds no such key, or the work cannot be done
   */
  void use(String what, Work work) {
    try (AbstractKeyStoreTokenConnection open = opening.open()) {
      work.with(open, chosen(open));
    } catch (Failure e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Of a certificate that has run out the library says so by an exception of another kind.
      throw new Failure(
          "Cannot %s %s: %s; expected %s".formatted(what, place, reason(e), expected), e);
    }
  }

  /**
   * What each cause says, down to the library's own: its "cannot initialize" alone tells nothing.
   */
  private static String reason(Exception e) {
    return Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
        .map(Failure::said)
        .distinct()
        .collect(Collectors.joining(": "));
  }

  private KSPrivateKeyEntry chosen(AbstractKeyStoreTokenConnection open) {
    List<KSPrivateKeyEntry> keys =
        open.getKeys().stream().map(KSPrivateKeyEntry.class::cast).toList();
    List<KSPrivateKeyEntry> meant =
        keys.stream().filter(key -> label.isEmpty() || key.getAlias().equals(label)).toList();
    if (meant.size() != 1) {
      String labels =
          keys.stream().map(key -> "\"" + key.getAlias() + "\"").collect(Collectors.joining(", "));
      throw new Failure(
          "Cannot sign with %s: it holds %d keys%s, expected 1%s"
              .formatted(
                  place,
                  keys.size(),
                  labels.isEmpty() ? "" : " (" + labels + ")",
                  label.isEmpty()
                      ? " or the label of one at tonghop.signing.key-label"
                      : " of the label \"" + label + "\" at tonghop.signing.key-label"));
    }
    return meant.get(0);
  }

  /** What is done with a key while its holder is open. */
  interface Work {
    void with(AbstractKeyStoreTokenConnection open, KSPrivateKeyEntry key) throws IOException;
  }

  private interface Opening {
    AbstractKeyStoreTokenConnection open() throws IOException;
  }
}
