package vn.tonghop.warehouse.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {

  private static final Instant NOW = Instant.parse("2024-06-18T03:00:00Z");

  @TempDir Path folder;
  private FolderSource source;

  @BeforeEach
  void openTheInbox() {
    source =
        new FolderSource(
            new FolderSource.Settings("folder", folder.resolve("inbox"), Duration.ofSeconds(60)),
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Path deliver(String agency, String name, Instant modified) throws IOException {
    Path file = folder.resolve("inbox").resolve(agency).resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "content of " + name);
    Files.setLastModifiedTime(file, FileTime.from(modified));
    return file;
  }

  @Test
  void tellsWhatEndsAnExchangeWithoutTheNameOfAClass() {
    assertThat(
            Stream.of(
                    new AccessDeniedException("/in/a.xlsx"),
                    new UncheckedIOException(new NoSuchFileException("/in/a.xlsx")),
                    new UnknownHostException("portal.example.vn"),
                    new IOException("Connection reset"),
                    new IOException())
                .map(SourceUnavailable::words))
        .containsExactly(
            "/in/a.xlsx is closed to this account",
            "/in/a.xlsx is not there",
            "there is no host portal.example.vn",
            "Connection reset",
            "no reason is given");
  }

  @Test
  void listsWhatHasSettledInOrder() throws IOException {
    deliver("STC", "b.xlsx", NOW.minusSeconds(300));
    deliver("STC", "a.xlsx", NOW.minusSeconds(100));
    deliver("CTK", "báo cáo.xlsx", NOW.minusSeconds(60));
    deliver("CTK", "still-written.xlsx", NOW.minusSeconds(59));
    assertThat(source.listArrivals())
        .extracting(arrival -> arrival.agency() + "/" + arrival.fileName())
        .containsExactly("STC/b.xlsx", "STC/a.xlsx", "CTK/báo cáo.xlsx");
  }

  @Test
  void passesOverHiddenTemporaryAndLinkedFiles() throws IOException {
    for (String name : List.of("~$a.xlsx", ".a.xlsx", "a.xlsx.part", "a.tmp", "Thumbs.db", "a~")) {
      deliver("STC", name, NOW.minusSeconds(300));
    }
    Path secret = Files.writeString(folder.resolve("secret"), "x");
    Files.createSymbolicLink(folder.resolve("inbox/STC/link.xlsx"), secret);
    Files.createSymbolicLink(folder.resolve("inbox/LINK"), folder);
    Files.writeString(folder.resolve("inbox/stray.xlsx"), "x");
    assertThat(source.listArrivals()).isEmpty();
  }

  @Test
  void tellsWhatLiesUnderANameOfTheUnfinishedForAnHour() throws IOException {
    deliver("STC", "bao-cao.tmp", NOW.minusSeconds(3601));
    deliver("STC", "dang-chep.tmp", NOW.minusSeconds(3599));
    deliver("STC", "~$bao-cao.xlsx", NOW.minusSeconds(9000));
    deliver("STC/thang 6", "bao-cao.xlsx", NOW.minusSeconds(9000));

    assertThat(source.listArrivals()).isEmpty();
    assertThat(source.listTroubles())
        .extracting(Source.Trouble::agency, Source.Trouble::thing, Source.Trouble::why)
        .containsExactlyInAnyOrder(
            tuple("STC", "STC/bao-cao.tmp", PassedOver.UNFINISHED),
            tuple("STC", "STC/thang 6", PassedOver.SUBFOLDER));
  }

  @Test
  void takesAFileWhoseOwnTimeLiesInTheFutureForWhatCameWhenItCame() throws IOException {
    FolderSource now =
        new FolderSource(
            new FolderSource.Settings("folder", folder.resolve("inbox"), Duration.ZERO),
            Clock.systemUTC());
    Instant future = Instant.now().plus(Duration.ofDays(40));
    deliver("STC", "a.xlsx", future);
    Instant before = Instant.now().minusSeconds(3600);
    deliver("STC", "b.xlsx", before);

    List<Arrival> arrivals = now.listArrivals();

    assertThat(arrivals).extracting(Arrival::fileName).containsExactly("b.xlsx", "a.xlsx");
    assertThat(arrivals.get(1).sentAt()).isBefore(Instant.now().plusMillis(1));
    assertThat(arrivals.get(1).modifiedAt()).isAfter(Instant.now());
    assertThat(arrivals.get(0).sentAt()).isEqualTo(arrivals.get(0).modifiedAt());
    assertThat(arrivals.get(0).arrivedAt()).isAfter(before);
  }

  @Test
  void fetchesAndRemovesOnlyWhatItListed() throws IOException {
    Path file = deliver("STC", "a.xlsx", NOW.minusSeconds(300));
    Arrival arrival = source.listArrivals().get(0);
    Path target = folder.resolve("target.xlsx");
    source.fetch(arrival, target);
    assertThat(target).hasContent("content of a.xlsx");
    source.acknowledge(arrival);
    source.acknowledge(arrival);
    assertThat(file).doesNotExist();
  }

  @Test
  void keepsAReplacementThatCameAfterTheListing() throws IOException {
    deliver("STC", "a.xlsx", NOW.minusSeconds(300));
    Arrival arrival = source.listArrivals().get(0);
    Path replacement = deliver("STC", "a.xlsx", NOW.minusSeconds(100));
    Path target = folder.resolve("target.xlsx");
    assertThatThrownBy(() -> source.fetch(arrival, target))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageContaining("changed since it was listed");
    source.acknowledge(arrival);
    assertThat(replacement).exists();
    assertThat(target).doesNotExist();
  }

  @Test
  void saysThatAMissingInboxIsUnavailable() {
    assertThatThrownBy(() -> source.listArrivals())
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageContaining("of source folder: ");
  }
}
