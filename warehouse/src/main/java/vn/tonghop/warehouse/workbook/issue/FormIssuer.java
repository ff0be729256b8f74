package vn.tonghop.warehouse.workbook.issue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.home.AgencyFolders;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.form.Identity;
import vn.tonghop.warehouse.workbook.form.OwedRows;
import vn.tonghop.warehouse.workbook.form.RowPlan;
import vn.tonghop.warehouse.workbook.form.SealKeys;

/** Issues the workbook that an agency fills in for a collection. */
public final class FormIssuer {

  private final DataHome home;
  private final Register register;
  private final EarlierAnswers earlier;
  private final SealKeys keys;

  public FormIssuer(DataHome home, Register register, EarlierAnswers earlier) {
    this.home = home;
    this.register = register;
    this.earlier = earlier;
    this.keys = new SealKeys(home);
  }

  /**
   * Issues to each agency; one whose outbox takes nothing keeps no other from its forms.
   *
   * @param told is handed each workbook once it lies there
   * @return how many there are
   * @throws vn.tonghop.warehouse.Failure after the last one, if there are agencies that could get
   *     none
   */
  public int issueEach(Stream<Duty> duties, Consumer<Path> told) {
    return new AgencyFolders(home)
        .serve(
            duties,
            duty -> duty.agency().code(),
            duty -> {
              Optional<Path> workbook = issue(duty);
              workbook.ifPresent(told);
              return workbook.isPresent();
            });
  }

  /**
   * Writes {@code outbox/<agency>/<agency>_<collection>.xlsx}: a sheet for each form of the duty
   * that exists, and the one of release where it is asked for. Issuing again gives the same bytes
   * as long as catalog and earlier figures are the same.
   *
   * @return where it lies; empty if none of the duty's forms exists yet
   */
  public Optional<Path> issue(Duty duty) {
    List<Form> forms = new ArrayList<>();
    duty.forms().forEach(code -> Forms.shipped().findNewest(code).ifPresent(forms::add));
    if (forms.isEmpty()) {
      return Optional.empty();
    }
    if (duty.unreleased().isAskedFor()) {
      Forms.shipped().findRelease().ifPresent(forms::add);
    }
    Identity identity =
        keys.seal(
            new Identity(
                duty.agency().code(),
                duty.collection().code(),
                forms.stream().map(Form::id).toList(),
                "",
                ""));
    Path target = place(duty);
    new Aside(home)
        .write(
            target,
            file ->
                new IssuedWorkbook(duty, forms, identity).write(file, sheet -> rows(duty, sheet)));
    return Optional.of(target);
  }

  /** Where an agency finds its workbook. */
  public Path place(Duty duty) {
    String agency = duty.agency().code();
    return home.outbox().resolve(agency).resolve("%s_%s.xlsx".formatted(agency, duty.collection()));
  }

  private List<IssuedRow> rows(Duty duty, FormSheet sheet) {
    String agency = duty.agency().code();
    if (sheet.rows().source().equals(RowPlan.OWED_FIGURES)) {
      return new FigureRows(sheet, earlier)
          .list(register.listOwedFigures(agency, duty.collection()));
    }
    return new PlannedRows(sheet, earlier)
        .list(new OwedRows(register).list(sheet, agency, duty.collection()));
  }
}
