package vn.tonghop.jobs.rehearse.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.Reading;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** A form is answered from its YAML alone, so that a new one needs no class that knows it. */
class FormAnswersTest {

  private static final Collection JUNE = Collection.of("2024-06");

  @TempDir Path folder;
  private Stages stages;

  static Stream<String> everyForm() {
    return Forms.shipped().listNewest().stream().filter(form -> !form.isRelease()).map(Form::code);
  }

  @BeforeEach
  void makesAHomeWithTasksAndProjects() {
    DataHome home = new DataHome(folder.resolve("home")).create();
    new GeneratedHome(home)
        .mark(new Dice(7), new Stretch(YearMonth.of(2024, 1), YearMonth.of(2024, 6)));
    stages = new Stages(home, Clock.fixed(Instant.parse("2024-06-17T02:00:00Z"), ZoneOffset.UTC));
  }

  @ParameterizedTest
  @MethodSource("everyForm")
  void answersEveryOwedRowOfAnyFormAcceptably(String form) {
    Duty duty =
        stages.duties().listDuties(JUNE).stream()
            .filter(each -> each.forms().contains(form))
            .findFirst()
            .orElseThrow();
    List<Row> rows = new FormAnswers(stages.duties(), new Dice(7)).of(form, duty);
    Path issued = stages.formIssuer(JUNE).issue(duty).orElseThrow();
    Path filled = folder.resolve("filled.xlsx");
    List<FormEntry> entries = rows.stream().flatMap(row -> row.entries().stream()).toList();

    assertThat(new FormFiller().fill(issued, filled, entries)).isEmpty();
    Reading.Delivered read = (Reading.Delivered) new WorkbookReader(stages.home()).read(filled);
    assertThat(read.findings()).isEmpty();
    List<String> answered = new ArrayList<>();
    read.sheets().stream()
        .filter(sheet -> sheet.form().code().equals(form))
        .forEach(sheet -> answered.addAll(answered(sheet)));
    assertThat(answered)
        .isNotEmpty()
        .containsExactlyElementsOf(rows.stream().map(row -> String.join("/", row.key())).toList());
  }

  private static List<String> answered(FilledSheet sheet) {
    return sheet.rows().stream().filter(sheet::isAnswered).map(sheet::key).toList();
  }
}
