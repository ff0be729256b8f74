package vn.tonghop.warehouse.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.YearChecklist.Item;
import vn.tonghop.warehouse.plan.YearChecklist.State;

/** What a year needs before it begins. */
class YearChecklistTest {
  /** Whatever years we ship plans and regimes of. */
  private static final int UNPLANNED = 2035;

  @TempDir Path folder;

  @Test
  void tellsWhatIsThereWhatIsMissingAndWhatIsNotDecided() {
    YearChecklist list = new YearChecklist(Catalog.shipped());
    assertThat(list.list(2025))
        .contains(
            new Item(State.THERE, "holidays", "13 days"),
            new Item(
                State.DIFFERS,
                "documents of the targets",
                "37 of a draft_resolution, not of a resolution"),
            new Item(State.MISSING, "projects", "the form of public investment asks for none"));
    assertThat(list.list(2025))
        .filteredOn(item -> item.what().equals("agencies"))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.detail())
                    .startsWith("44 report on 2025-01-15, SKHDT ends 2025-02-28, SNNPTNT ends")
                    .endsWith(" and 12 more"));
    Catalog catalog = Catalog.shipped();
    assertThat(list.list(UNPLANNED))
        .contains(
            new Item(
                State.THERE,
                "list of the plan",
                "%d indicators, as the year before"
                    .formatted(catalog.plan(UNPLANNED, LocalDate.MAX).lines().size())),
            new Item(
                State.THERE,
                "regime",
                "of %s, first deadline 2035-01-18"
                    .formatted(catalog.regime(Collection.of("2035-01")).validFrom())));
    assertThat(list.list(UNPLANNED))
        .filteredOn(item -> item.what().equals("targets"))
        .singleElement()
        .satisfies(item -> assertThat(item.state()).isEqualTo(State.MISSING))
        .satisfies(
            item ->
                assertThat(item.detail())
                    .startsWith("0 targets; none of 1 GRDP_GROWTH")
                    .endsWith(" more"));
    assertThat(list.list(UNPLANNED)).first().extracting(Item::state).isEqualTo(State.MISSING);
  }

  /** The forms of January leave on the first working day of its window, 15 December. */
  @ParameterizedTest
  @CsvSource({"2034-11-30, false", "2034-12-01, true", "2034-12-15, true", "2034-12-31, true"})
  void warnsTwoWeeksBeforeTheFirstFormsOfAYearWithoutTargets(LocalDate today, boolean isTold) {
    assertThat(new YearChecklist(Catalog.shipped()).findWarning(today).isPresent())
        .isEqualTo(isTold);
    assertThat(new YearChecklist(Catalog.shipped()).findWarning(today).orElse("2035"))
        .contains("2035")
        .doesNotContain("2034-12-16");
  }

  @Test
  void isSilentOnceTheYearHasATarget() throws IOException {
    DataHome home = new DataHome(folder).create();
    Path file = home.catalog().resolve("plans/2026/targets.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        indicator,kind,low,document,document_status,recorded_at
        URBANISATION,at_least,76,Nghị quyết năm 2026,resolution,2025-12-01T08:00:00+07:00
        """);
    assertThat(new YearChecklist(Catalog.load(home)).findWarning(LocalDate.of(2025, 12, 10)))
        .isEmpty();
  }
}
