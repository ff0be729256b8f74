package vn.tonghop.warehouse;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.issue.EarlierAnswers;
import vn.tonghop.warehouse.workbook.issue.FormIssuer;

/** A city of two agencies and a few real indicators, for tests of the stages. */
public final class SmallCity implements Register {

  public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  public static final Collection JUNE = Collection.of("2024-06");

  private static final Agency STATISTICS = agency("CTK", "Cục Thống kê thành phố Cần Thơ");
  private static final Agency LABOUR = agency("SLDTBXH", "Sở Lao động - Thương binh và Xã hội");

  private static Agency agency(String code, String name) {
    return new Agency(code, name, "department", true, LocalDate.of(2004, 1, 2), LocalDate.MAX);
  }

  private static PlanLine line(
      String code,
      String parent,
      String group,
      String name,
      String unit,
      Nature nature,
      String owner) {
    return new PlanLine(
        new Indicator(
            code,
            name,
            unit,
            unit,
            nature,
            nature == Nature.FLOW ? Aggregation.SUM : Aggregation.NONE,
            Frequency.MONTH,
            true,
            owner,
            2),
        "",
        parent,
        group,
        "Chỉ tiêu " + group);
  }

  public static final List<PlanLine> LINES =
      List.of(
          line(
              "GRDP_GROWTH",
              "",
              "economic",
              "Tốc độ tăng trưởng kinh tế (GRDP)",
              "%",
              Nature.REPORTED_RATE,
              "CTK"),
          line(
              "GRDP_GROWTH_AGRI",
              "GRDP_GROWTH",
              "economic",
              "Nông, lâm nghiệp, thủy sản tăng",
              "%",
              Nature.REPORTED_RATE,
              "CTK"),
          line(
              "RETAIL",
              "",
              "economic",
              "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",
              "tỷ đồng",
              Nature.FLOW,
              "CTK"),
          line(
              "POVERTY_RATE",
              "",
              "social",
              "Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều",
              "%",
              Nature.COMPUTED_RATIO,
              "SLDTBXH"));

  private final Unreleased unreleased;

  public SmallCity() {
    this(Unreleased.NOT_REQUIRED);
  }

  /** One in which the heads of agencies release what is sent, or in which this becomes of it. */
  public SmallCity(Unreleased unreleased) {
    this.unreleased = unreleased;
  }

  /** Issues an agency's workbook for June 2024 to the outbox. */
  public Path issue(DataHome home, String agency) {
    return issue(home, agency, JUNE);
  }

  public Path issue(DataHome home, String agency, Collection collection) {
    return new FormIssuer(home, this, EarlierAnswers.NONE)
        .issue(findDuty(agency, collection).orElseThrow())
        .orElseThrow(() -> new UncheckedIOException(new java.io.IOException("nothing issued")));
  }

  @Override
  public List<Agency> listAgencies() {
    return List.of(STATISTICS, LABOUR);
  }

  @Override
  public Optional<Agency> findAgency(String code) {
    return List.of(STATISTICS, LABOUR).stream().filter(a -> a.code().equals(code)).findFirst();
  }

  @Override
  public Optional<Duty> findDuty(String agencyCode, Collection collection) {
    int month = collection.isYear() ? 10 : collection.month();
    ZonedDateTime deadline = ZonedDateTime.of(collection.year(), month, 18, 17, 0, 0, 0, VIETNAM);
    return findAgency(agencyCode)
        .map(
            agency ->
                new Duty(
                    agency,
                    collection,
                    List.of("indicators", "narrative"),
                    deadline,
                    unreleased,
                    ""));
  }

  @Override
  public List<OwedFigure> listOwedFigures(String agencyCode, Collection collection) {
    List<OwedFigure> owed = new ArrayList<>();
    for (PlanLine line : LINES) {
      if (line.indicator().owner().equals(agencyCode)) {
        String plan = line.indicator().code().equals("GRDP_GROWTH") ? "7,5 - 8" : "";
        String month = collection.isYear() ? collection.year() + "-10" : collection.code();
        owed.add(new OwedFigure(line, "CANTHO", month, Basis.MONTH, plan));
        owed.add(new OwedFigure(line, "CANTHO", month, Basis.CUMULATIVE, plan));
      }
    }
    return owed;
  }
}
