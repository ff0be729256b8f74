package vn.tonghop.jobs.rehearse.city;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.home.Folder;

/** A home that holds nothing but generated figures, and says so on every page. */
record GeneratedHome(DataHome home) {

  private static final String ASKED = "generated/asked.txt";
  private static final String PLAYED = "generated/played.txt";

  /**
   * Marks the home, and seeds the key that seals its workbooks, so that a seed gives the same bytes
   * in every home. What was marked for the same stretch and seed is marked as it was.
   *
   * @throws Failure if anything else was received here already: generated and real figures never
   *     mix, and a second stretch would not go on where the first ended
   */
  void mark(Dice dice, Stretch stretch) {
    String asked = "from %s to %s, seed %d".formatted(stretch.from(), stretch.to(), dice.seed());
    String earlier = read(ASKED);
    if (!earlier.equals(asked) && (isInUse() || !earlier.isEmpty())) {
      throw new Failure(
          "Cannot generate into %s: it is in use%s, expected a new folder"
              .formatted(
                  home.root(), earlier.isEmpty() ? "" : ", by what was generated " + earlier));
    }
    home.create();
    write(ASKED, asked);
    GeneratedCatalog catalog = new GeneratedCatalog(home);
    catalog.write(new GeneratedTasks(Catalog.shipped(), dice, stretch), stretch);
    byte[] key = new byte[32];
    dice.of("seal").nextBytes(key);
    catalog.writeText("keys/k0001.key", HexFormat.of().formatHex(key));
  }

  /** Whether anything was issued, dropped, received or published here, or forms are sealed. */
  private boolean isInUse() {
    return Files.exists(home.catalog().resolve("marking.yml"))
        || Stream.of(home.keys(), home.inbox(), home.outbox(), home.landing(), home.editions())
            .anyMatch(folder -> !Folder.files(folder).isEmpty());
  }

  /**
   * How many of the city's events have been played by a run that makes these editions.
   *
   * @throws Failure if one that makes others has begun here: its events are not the same
   */
  int playedEvents(Generation.Editions which) {
    String[] played = read(PLAYED).split(" ");
    if (played.length < 2) {
      return 0;
    }
    if (!played[0].equals(which.name())) {
      throw new Failure(
          "Cannot go on generating in %s: it was begun %s --editions, expected the same or a new folder"
              .formatted(home.root(), which == Generation.Editions.NONE ? "with" : "without"));
    }
    return Integer.parseInt(played[1]);
  }

  void keepPlayed(Generation.Editions which, int events) {
    write(PLAYED, which.name() + " " + events);
  }

  private String read(String name) {
    Path file = home.root().resolve(name);
    return Files.exists(file) ? EndingFile.text(file) : "";
  }

  private void write(String name, String text) {
    new Aside(home).write(home.root().resolve(name), text);
  }
}
