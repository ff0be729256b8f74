package vn.tonghop.jobs.rehearse.city;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;

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
  void mark(Dice dice, Stretch stretch) {
    if (Files.exists(home.catalog().resolve("marking.yml"))
        || !new Landing(home).listReceipts().isEmpty()) {
      throw new Failure(
          "Cannot generate into %s: it is in use, expected a new folder".formatted(home.root()));
    }
    home.create();
    GeneratedCatalog catalog = new GeneratedCatalog(home);
    catalog.write(new GeneratedTasks(Catalog.shipped(), dice, stretch), stretch);
    byte[] key = new byte[32];
    dice.of("seal").nextBytes(key);
    catalog.writeText("keys/k0001.key", HexFormat.of().formatHex(key));
    try {
      Files.createDirectories(home.root().resolve("generated"));
    } catch (IOException e) {
      throw new Failure("Cannot mark %s: %s".formatted(home.root(), e.getMessage()), e);
    }
  }
}
