package vn.tonghop.warehouse.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.intake.source.Arrival;
import vn.tonghop.warehouse.intake.source.Source;
import vn.tonghop.warehouse.intake.source.Unacceptable;
import vn.tonghop.warehouse.workbook.guard.SafeName;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/**
 * Pulls every arrival of every source to landing, each once: running it again changes nothing. The
 * same bytes that are sent again are another delivery.
 */
public final class Intake {

  private final DataHome home;
  private final Aside aside;
  private final Landing landing;
  private final LandingPlace place;
  private final NotTaken notTaken;
  private final Limits limits;

  /**
   * How sources are pulled.
   *
   * @param atOnce how many at a time
   * @param atMost how long one that is not a folder may take in one pull
   */
  public record Limits(int atOnce, Duration atMost) {

    /** When nothing else is set. */
    public static final Limits STANDARD = new Limits(8, Duration.ofMinutes(2));

    public Limits {
      if (atOnce < 1 || atOnce > 100 || atMost.isNegative() || atMost.isZero()) {
        throw new Failure(
            "Cannot pull %d sources at once for %s each: expected 1 to 100 and a time above zero"
                .formatted(atOnce, atMost));
      }
    }
  }

  /**
   * @param reader one that remembers for other stages what it looked at
   */
  public Intake(
      DataHome home, Register register, Clock clock, Limits limits, WorkbookReader reader) {
    this.home = home;
    this.aside = new Aside(home);
    this.landing = new Landing(home);
    this.place = new LandingPlace(home, register, reader, clock);
    this.notTaken = new NotTaken(home, register);
    this.limits = limits;
  }

  /**
   * Pulls all sources; trouble with one file or source holds up no other.
   *
   * @param onArrival done before anything is fetched, and not where nothing has come
   */
  public List<Intaken> pull(List<Source> sources, Runnable onArrival) {
    landing.enterMissing();
    List<Intaken> taken =
        new ArrayList<>(
            new SideBySide(limits)
                .pull(
                    sources,
                    (source, arrival, turn) -> {
                      onArrival.run();
                      return fetch(source, arrival, turn);
                    }));
    sources.forEach(source -> source.listTroubles().forEach(notTaken::tell));
    for (Path orphan : landing.listOrphans(home.landing())) {
      Receipt receipt = place.receipt(orphan);
      landing.write(receipt);
      taken.add(new Intaken.Recovered(receipt));
    }
    return taken;
  }

  private Supplier<Intaken> fetch(Source source, Arrival arrival, SideBySide.Turn turn) {
    Path fetched = aside.of(home.landing());
    try {
      source.fetch(arrival, fetched);
      Supplier<LandingPlace.Look> look = turn.look(() -> place.look(arrival, fetched));
      return () -> bring(source, arrival, turn, fetched, look);
    } catch (RuntimeException | Error e) {
      delete(fetched);
      Intaken failed = failed(source, arrival, e);
      return () -> failed;
    }
  }

  private Intaken bring(
      Source source,
      Arrival arrival,
      SideBySide.Turn turn,
      Path fetched,
      Supplier<LandingPlace.Look> look) {
    try {
      LandingPlace.Look seen = look.get();
      Intaken taken = turn.alone(() -> land(source, arrival, fetched, seen));
      source.acknowledge(arrival);
      notTaken.takeBack(arrival);
      return taken;
    } catch (RuntimeException | Error e) {
      return failed(source, arrival, e);
    } finally {
      delete(fetched);
    }
  }

  private Intaken failed(Source source, Arrival arrival, Throwable e) {
    String why = Failure.said(e);
    if (e instanceof Unacceptable unacceptable) {
      notTaken.tell(arrival, unacceptable.reason());
      why = unacceptable.reason().en();
    }
    return new Intaken.Failed(source.name(), arrival.agency(), arrival.fileName(), why);
  }

  private Intaken land(Source source, Arrival arrival, Path fetched, LandingPlace.Look look) {
    LandingPlace.Spot spot = place.of(arrival, look);
    for (Receipt receipt : landing.listReceipts(spot.folder())) {
      if (receipt.sha256().equals(look.sha256()) && isOf(receipt, arrival)) {
        return new Intaken.AlreadyReceived(receipt);
      }
    }
    for (Path orphan : landing.listOrphans(spot.folder())) {
      if (LandingPlace.isNamedAfter(orphan, look.sha256())) {
        return new Intaken.Recovered(complete(orphan, source, arrival));
      }
    }
    aside.put(fetched, spot.target());
    return new Intaken.Received(complete(spot.target(), source, arrival));
  }

  /**
   * Whether a receipt whose bytes an arrival has is about this one act of sending; it is taken to
   * be, where a receipt does not know when it was sent.
   */
  private static boolean isOf(Receipt receipt, Arrival arrival) {
    return receipt.sentAt().equals(receipt.receivedAt())
        || receipt.sentAt().equals(arrival.modifiedAt())
            && receipt.originalName().equals(SafeName.of(arrival.fileName()).text());
  }

  /** Writes the receipt of an original that lies in its place. */
  private Receipt complete(Path original, Source source, Arrival arrival) {
    Receipt receipt = place.receipt(original, source.name(), arrival);
    landing.write(receipt);
    return receipt;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It lies aside, where nobody reads; housekeeping takes it away.
    }
  }
}
