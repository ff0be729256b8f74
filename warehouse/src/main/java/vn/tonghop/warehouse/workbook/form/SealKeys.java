package vn.tonghop.warehouse.workbook.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;

/**
 * The keys that seal issued workbooks: {@code catalog/keys/<name>.key}, the first made at first
 * use. The name that sorts last seals; all that lie there are accepted, so a new key replaces an
 * old one without a break. Guards against mix-ups and edits of the identity, not against a forger
 * who can read the home.
 */
public record SealKeys(DataHome home) {

  /** The identity, sealed with the newest key. */
  public Identity seal(Identity identity) {
    String name = newestName();
    Identity named =
        new Identity(identity.agency(), identity.collection(), identity.forms(), name, "");
    return new Identity(
        named.agency(), named.collection(), named.forms(), name, checksum(named, file(name)));
  }

  /** Whether the identity bears the seal of one of our keys. */
  public boolean isSealed(Identity identity) {
    if (!identity.keyName().matches("[a-z0-9]{1,20}")) {
      return false;
    }
    Path file = file(identity.keyName());
    return Files.isRegularFile(file)
        && MessageDigest.isEqual(
            checksum(identity, file).getBytes(StandardCharsets.UTF_8),
            identity.seal().getBytes(StandardCharsets.UTF_8));
  }

  private String newestName() {
    Optional<String> newest = findNewest();
    if (newest.isPresent()) {
      return newest.get();
    }
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    new Aside(home).write(file("k0001"), HexFormat.of().formatHex(key));
    return "k0001";
  }

  private Optional<String> findNewest() {
    Path folder = file("k0001").getParent();
    return Folder.names(folder).stream()
        .filter(name -> name.endsWith(".key"))
        .map(name -> name.substring(0, name.length() - 4))
        .max(String::compareTo);
  }

  private Path file(String name) {
    return home.keys().resolve(name + ".key");
  }

  private static String checksum(Identity identity, Path file) {
    try {
      byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] text = identity.sealedText().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new Failure("Cannot seal with key %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
