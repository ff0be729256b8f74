package vn.tonghop.warehouse.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Journal;

/** Which editions there are, which stand and which stood, to the instant. */
class EditionsTest {

  private static final Period HALF = Period.of("2024-H1");
  private static final Period JUNE = Period.of("2024-06");
  private static final Instant FIRST = Instant.parse("2024-06-19T10:00:00Z");
  private static final Instant SECOND = Instant.parse("2024-07-01T10:00:00Z");

  @TempDir Path folder;
  private DataHome home;
  private Editions editions;

  @BeforeEach
  void makeHome() {
    home = new DataHome(folder).create();
    editions = new Editions(home);
  }

  @Test
  void countsNumbersAndNothingElse() throws IOException {
    assertThat(editions.highest(HALF)).isZero();
    for (String name : List.of("2", "10", "9", "1234567", "10.aside", "x")) {
      Files.createDirectories(home.editions().resolve("2024-H1").resolve(name));
    }
    assertThat(editions.highest(HALF)).isEqualTo(10);
  }

  @Test
  void listsPeriodsThatHaveEditionsInOrder() throws IOException {
    assertThat(new Editions(new DataHome(folder.resolve("nowhere"))).listPeriods()).isEmpty();
    assertThat(editions.listPeriods()).isEmpty();
    publish(HALF, 1, FIRST, "a");
    publish(JUNE, 1, FIRST, "b");
    Files.createDirectories(home.editions().resolve("2024-Q1"));
    Files.writeString(home.editions().resolve("2024-Q2"), "a file");
    Files.createDirectories(home.editions().resolve("backup").resolve("1"));
    assertThat(editions.listPeriods()).containsExactlyInAnyOrder(JUNE, HALF).isSorted();
  }

  @Test
  void listsOnlyWhatHasAWarehouse() throws IOException {
    publish(HALF, 1, FIRST, "a");
    publish(HALF, 2, SECOND, "b");
    Files.delete(editions.folder(HALF, 2).warehouse());

    assertThat(editions.listAll()).containsOnlyKeys("2024-H1/1");
    assertThat(editions.published(HALF, 1)).isEqualTo(editions.folder(HALF, 1));
    assertThatThrownBy(() -> editions.published(HALF, 2))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot find edition 2024-H1/2: no ")
        .hasMessageEndingWith("warehouse.duckdb, expected a published edition");
  }

  @Test
  void givesNoNumberTwiceWhereTheJournalAndTheEditionAreLost() throws IOException {
    publish(HALF, 1, FIRST, "a");
    publish(HALF, 2, SECOND, "b");
    editions.stand(HALF, 2);
    try (Stream<Path> lost = Files.walk(home.edition(HALF, 2))) {
      for (Path path : lost.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    assertThat(editions.next(HALF)).isEqualTo(3);
    Files.delete(new Journal(home).file());
    assertThat(editions.next(HALF)).isEqualTo(3);
    Files.writeString(
        home.editions().resolve(Editions.INDEX_JSON),
        """
        [{"edition": "2024-06/4", "period_code": "2024-06", "number": 4},
         {"edition": "2024-H1/2", "period_code": "2024-H1", "number": 2}]
        """);
    Files.delete(home.root().resolve(Editions.CURRENT));
    assertThat(editions.next(HALF)).isEqualTo(3);
    Files.writeString(home.editions().resolve(Editions.INDEX_JSON), "[{");
    assertThat(editions.next(HALF))
        .as("of what is there, where nothing else can be read")
        .isEqualTo(2);
  }

  @Test
  void listsRecordsByInstantThenPeriodThenNumber() throws IOException {
    publish(HALF, 2, SECOND, "a");
    publish(HALF, 1, SECOND, "b");
    publish(JUNE, 1, SECOND, "c");
    publish(HALF, 3, FIRST, "d");
    List<String> sameInstant = List.of("2024-H1/1", "2024-H1/2");
    assertThat(editions.listRecords())
        .extracting(EditionRecord::code)
        .first()
        .isEqualTo("2024-H1/3");
    assertThat(editions.listRecords())
        .extracting(EditionRecord::code)
        .containsSubsequence(sameInstant);
    assertThat(editions.listRecords().subList(1, 4)).extracting(EditionRecord::period).isSorted();
  }

  @Test
  void aLaterEditionStandsAndAnEarlierNeverComesBack() throws IOException {
    assertThatThrownBy(() -> editions.standing(HALF))
        .hasMessage(
            "Cannot find an edition of 2024-H1: none stands, expected one that consolidate has"
                + " published");
    assertThat(editions.listStanding()).isEmpty();
    publish(HALF, 1, FIRST, "a");
    publish(HALF, 2, FIRST, "b");
    editions.stand(HALF, 2);
    assertThat(editions.standing(HALF)).isEqualTo(2);
    editions.stand(HALF, 1);
    assertThat(editions.standing(HALF)).isEqualTo(2);
    publish(HALF, 3, SECOND, "c");
    assertThat(editions.standing(HALF)).as("not before it stands").isEqualTo(2);
    editions.stand(HALF, 3);
    publish(JUNE, 1, SECOND, "d");
    editions.stand(JUNE, 1);
    assertThat(editions.standing(HALF)).isEqualTo(3);
    assertThat(editions.listStanding())
        .isEqualTo(
            Map.of("2024-H1/3", editions.folder(HALF, 3), "2024-06/1", editions.folder(JUNE, 1)));
  }

  @Test
  void givesNoNumberTwiceAndNoEarlierEditionForOneThatIsLost() throws IOException {
    assertThat(editions.next(HALF)).isEqualTo(1);
    publish(HALF, 1, FIRST, "a");
    editions.stand(HALF, 1);
    publish(HALF, 2, SECOND, "b");
    assertThat(editions.next(HALF)).as("taken by a crash before it stood").isEqualTo(3);
    editions.stand(HALF, 2);
    Files.delete(editions.folder(HALF, 2).record());
    Files.delete(editions.folder(HALF, 2).warehouse());
    Files.delete(editions.folder(HALF, 2).path());

    assertThat(editions.next(HALF)).isEqualTo(3);
    assertThat(editions.listLost()).extracting(EditionRecord::code).containsExactly("2024-H1/2");
    for (ThrowingCallable question :
        List.<ThrowingCallable>of(
            editions::listStanding,
            () -> editions.standing(HALF),
            () -> editions.listStanding(SECOND),
            () -> editions.standing(HALF, SECOND))) {
      assertThatThrownBy(question)
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Cannot find edition 2024-H1/2");
    }
    assertThat(editions.standing(HALF, FIRST)).isEqualTo(1);
  }

  @Test
  void writesNothingWhereTheSameStands() throws IOException {
    editions.stand(HALF, 2);
    Path current = home.editions().resolve("current.json");
    Files.writeString(current, Files.readString(current) + "\n\n");
    String before = Files.readString(current);
    editions.stand(HALF, 2);
    assertThat(Files.readString(current)).isEqualTo(before);
  }

  @Test
  void knowsWhatStoodAtAnInstant() throws IOException {
    publish(HALF, 1, FIRST, "a");
    publish(HALF, 2, SECOND, "b");
    publish(JUNE, 1, SECOND, "c");
    assertThat(editions.findStanding(HALF, FIRST.minusSeconds(1))).isEmpty();
    assertThatThrownBy(() -> editions.standing(HALF, FIRST.minusSeconds(1)))
        .hasMessageContaining("none stood at 2024-06-19 16:59:59");
    assertThat(editions.findStanding(HALF, FIRST)).hasValue(1);
    assertThat(editions.standing(HALF, FIRST)).isEqualTo(1);
    assertThat(editions.standing(HALF, SECOND.minusSeconds(1))).isEqualTo(1);
    assertThat(editions.standing(HALF, SECOND)).isEqualTo(2);
    assertThat(editions.listStanding(FIRST)).containsOnlyKeys("2024-H1/1");
    assertThat(editions.listStanding(SECOND)).containsOnlyKeys("2024-H1/2", "2024-06/1");
    Files.delete(editions.folder(HALF, 2).record());
    assertThat(editions.standing(HALF, SECOND)).as("without a record it never stood").isEqualTo(1);
  }

  @Test
  void isMadeAgainOnlyFromTheSameInputsOrBeforeTheNewest() throws IOException {
    publish(HALF, 1, FIRST, "a");
    publish(HALF, 2, SECOND, "b");
    assertThat(editions.made(HALF, SECOND, "b")).as("the newest again").isEqualTo(2);
    assertThat(editions.made(HALF, SECOND.plusSeconds(1), "b")).isEqualTo(2);
    assertThat(editions.made(HALF, SECOND.minusSeconds(1), "a")).as("a repeat").isEqualTo(1);
    assertThat(editions.made(HALF, SECOND, "a")).as("new knowledge, old inputs").isZero();
    assertThat(editions.made(HALF, SECOND, "c")).isZero();
    assertThat(editions.made(JUNE, SECOND, "a")).isZero();
  }

  @Test
  void holdsANewEditionAgainstThoseOfItsYearAndTheYearsBeside() throws IOException {
    for (String code : List.of("2021", "2022", "2023", "2024", "2025", "2026")) {
      publish(Period.of(code), 1, FIRST, code);
    }
    publish(HALF, 1, FIRST, "a");
    publish(HALF, 2, FIRST.plusSeconds(1), "b");
    publish(JUNE, 1, SECOND, "c");
    assertThat(editions.comparable(HALF, SECOND, 0))
        .containsExactlyInAnyOrder("2023/1", "2024/1", "2025/1");
    assertThat(editions.comparable(HALF, SECOND.plusSeconds(1), 2))
        .containsExactlyInAnyOrder("2023/1", "2024/1", "2025/1", "2024-06/1", "2024-H1/2");
    assertThat(editions.comparable(JUNE, FIRST, 0)).isEmpty();
  }

  private void publish(Period period, int number, Instant asOf, String inputs) throws IOException {
    Records.publish(editions.folder(period, number), Records.of(period, number, asOf, inputs));
  }
}
