package vn.tonghop.warehouse.validate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Aggregation;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Frequency;
import vn.tonghop.warehouse.Indicator;
import vn.tonghop.warehouse.Nature;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.PlanLine;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.issue.EarlierAnswers;
import vn.tonghop.warehouse.workbook.issue.FormIssuer;

/** A city of one agency that owes every form, with enough rows in each to spoil. */
final class SpoiltCity implements Register {

  private static final List<String> FORMS =
      Forms.shipped().listNewest().stream()
          .filter(form -> !form.isRelease())
          .map(Form::code)
          .toList();
  static final List<String> UNITS = List.of("triệu USD", "%", "tỷ đồng", "tấn");
  static final String LONG_NAME = "Sản lượng lúa cả năm của toàn thành phố";
  private static final int ROWS = 8;

  /** The workbook that the agency gets for June, with every form. */
  Path issue(DataHome home) {
    return new FormIssuer(home, this, EarlierAnswers.NONE)
        .issue(findDuty("CTK", SmallCity.JUNE).orElseThrow())
        .orElseThrow();
  }

  @Override
  public Optional<Agency> findAgency(String code) {
    return Optional.of(
        new Agency(code, "Sở Thử", "department", true, LocalDate.EPOCH, LocalDate.MAX));
  }

  @Override
  public Optional<Duty> findDuty(String agencyCode, Collection collection) {
    ZonedDateTime deadline = ZonedDateTime.of(2024, 6, 18, 17, 0, 0, 0, SmallCity.VIETNAM);
    return findAgency(agencyCode)
        .map(agency -> new Duty(agency, collection, FORMS, deadline, Unreleased.NOT_REQUIRED, ""));
  }

  @Override
  public List<OwedFigure> listOwedFigures(String agencyCode, Collection collection) {
    List<OwedFigure> owed = new ArrayList<>();
    for (int at = 0; at < UNITS.size(); at++) {
      PlanLine line = new PlanLine(indicator(at), "", "", "economic", "Kinh tế");
      for (Basis basis : List.of(Basis.MONTH, Basis.CUMULATIVE)) {
        owed.add(new OwedFigure(line, "CANTHO", collection.code(), basis, ""));
      }
    }
    return owed;
  }

  private static Indicator indicator(int at) {
    return new Indicator(
        "I" + at,
        at == UNITS.size() - 1 ? LONG_NAME : "Chỉ tiêu thứ " + at,
        UNITS.get(at),
        UNITS.get(at),
        Nature.FLOW,
        Aggregation.SUM,
        Frequency.MONTH,
        true,
        "CTK",
        3);
  }

  @Override
  public List<Map<String, String>> listOwnedRows(
      String table, String agencyCode, Collection collection) {
    return IntStream.range(0, ROWS)
        .mapToObj(
            at ->
                table.equals("tasks")
                    ? Map.of("task_code", "T" + at, "name_vi", "Nhiệm vụ thứ " + at)
                    : Map.of(
                        "line_code",
                        "P" + at,
                        "name_vi",
                        "Dự án thứ " + at,
                        "capital_source",
                        "local"))
        .toList();
  }
}
