package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.query.Reach;
import vn.tonghop.warehouse.query.SqlQuery;
import vn.tonghop.warehouse.store.LandedAnswers;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/**
 * A delivery that its agency's head has not released is used nowhere, where the regime holds it.
 */
class HeldFiguresTest {

  private static final LocalDateTime JULY = LocalDateTime.of(2024, 7, 15, 8, 0);

  @TempDir private Path folder;
  private DeliveryRoom room;

  @BeforeEach
  void deliverWithoutARelease() throws IOException {
    room = new DeliveryRoom(folder, new SmallCity(Unreleased.HELD));
    room.deliver("CTK", "a.xlsx", room.filled());
    room.intake();
    assertThat(room.judge().get(0).isAccepted()).isTrue();
    Pending.store(new Store(room.home(), new WorkbookReader(room.home())));
  }

  @Test
  void itIsNotShownOnTheNextForms() {
    assertThat(shownInJuly()).isEmpty();
  }

  @Test
  void itIsNotCountedInWhatWasReceived() {
    assertThat(live("select count(*) from live.observations")).isEqualTo("0");
    assertThat(live("select verdict_code, is_standing from live.submissions"))
        .isEqualTo("accepted,false");
    assertThat(live("select count(*) > 0, bool_or(is_standing) from live.observations_history"))
        .as("what was received can be looked at")
        .isEqualTo("true,false");
  }

  @Test
  void itIsOnceItIsReleased() throws IOException {
    room.moveTo(ZonedDateTime.of(2024, 6, 17, 10, 30, 0, 0, SmallCity.VIETNAM));
    room.deliver(
        "CTK",
        "b.xlsx",
        room.filled(
            signature("released_by", "Nguyễn Thị Hiền"),
            signature("released_on", LocalDate.of(2024, 6, 17))));
    room.intake();
    assertThat(room.judge().get(0).isAccepted()).isTrue();
    Pending.store(new Store(room.home(), new WorkbookReader(room.home())));

    assertThat(shownInJuly()).containsKey("value");
    assertThat(live("select count(*) > 0 from live.observations")).isEqualTo("true");
    assertThat(live("select original_name, is_standing from live.submissions order by all"))
        .isEqualTo("a.xlsx,false\nb.xlsx,true");
  }

  private static FormEntry signature(String column, Object value) {
    return new FormEntry("signature", List.of("workbook"), column, value);
  }

  private Map<String, Object> shownInJuly() {
    return LandedAnswers.before(room.home(), Collection.of("2024-07"), JULY)
        .find("figures", "GRDP_GROWTH/CANTHO/2024-06/month");
  }

  /** The answer's rows. */
  private String live(String sql) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new SqlQuery(room.home())
        .print(
            new Reach(new Reach.Published.Standing(), Reach.Received.HISTORY),
            sql,
            SqlQuery.Format.CSV,
            answer);
    return answer
        .toString(StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }
}
