package vn.tonghop.jobs.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import vn.tonghop.warehouse.Aside;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Landing;

/** A home that holds nothing but generated figures, and says so on every page. */
final class GeneratedHome {

  private final DataHome home;

  GeneratedHome(DataHome home) {
    this.home = home;
  }

  /**
   * Marks the home, and seeds the key that seals its workbooks, so that a seed gives the same bytes
   * in every home.
   *
   * @throws Failure if anything was received here already: generated and real figures never mix,
   *     and a second stretch would not go on where the first ended
   */
  void mark(Dice dice) {
    if (Files.exists(home.catalog().resolve("marking.yml"))
        || !new Landing(home).listReceipts().isEmpty()) {
      throw new Failure(
          "Cannot generate into %s: it is in use, expected a new folder".formatted(home.root()));
    }
    home.create();
    write("marking.yml", "marking_vi: " + Officer.MARKING + "\n");
    byte[] key = new byte[32];
    dice.of("seal").nextBytes(key);
    write("keys/k0001.key", HexFormat.of().formatHex(key));
    try {
      Files.createDirectories(home.root().resolve("generated"));
    } catch (IOException e) {
      throw new Failure("Cannot mark %s: %s".formatted(home.root(), e.getMessage()), e);
    }
  }

  private void write(String name, String text) {
    Path file = home.catalog().resolve(name);
    DataHome.makeFolder(file.getParent());
    new Aside(home).write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
