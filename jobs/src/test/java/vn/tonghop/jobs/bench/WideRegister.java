package vn.tonghop.jobs.bench;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.PlanLine;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.catalog.Catalog;

/** A register under which every agency owes so many figures that its workbook is wide. */
final class WideRegister implements Register {

  static final Collection COLLECTION = new Collection(2024, 6);

  private final Catalog catalog = Catalog.shipped();
  private final int figures;

  WideRegister(int figures) {
    this.figures = figures;
  }

  List<Agency> agencies() {
    return catalog.agencies().listReporting(COLLECTION_DAY).subList(0, 44);
  }

  private static final java.time.LocalDate COLLECTION_DAY = java.time.LocalDate.of(2024, 6, 18);

  @Override
  public Optional<Agency> findAgency(String code) {
    return catalog.agencies().find(code);
  }

  @Override
  public Optional<Duty> findDuty(String agencyCode, Collection collection) {
    return findAgency(agencyCode)
        .map(
            agency ->
                new Duty(
                    agency,
                    collection,
                    List.of("indicators"),
                    COLLECTION_DAY.atTime(17, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")),
                    Unreleased.NOT_REQUIRED,
                    ""));
  }

  @Override
  public List<OwedFigure> listOwedFigures(String agencyCode, Collection collection) {
    List<PlanLine> lines =
        catalog.plan(2024, COLLECTION_DAY).lines().stream()
            .filter(line -> !line.indicator().isHeading())
            .toList();
    return IntStream.range(0, figures)
        .mapToObj(
            i ->
                new OwedFigure(
                    lines.get(i % lines.size()),
                    "AREA-%02d".formatted(i / lines.size()),
                    "2024-06",
                    Basis.CUMULATIVE,
                    "8 - 8,5"))
        .toList();
  }
}
