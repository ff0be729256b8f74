package vn.tonghop.warehouse.workbook.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Register;

/**
 * The rows of any sheet that an agency owes: the same when they are issued and when they return.
 */
public record OwedRows(Register register) {

  private static final String GROUP = "group";

  /** What makes figures of the indicator form one series. */
  private static final List<String> SERIES = List.of("indicator_code", "area_code");

  /** The rows in the order of the sheet. */
  public List<OwedRow> list(FormSheet sheet, String agencyCode, Collection collection) {
    String source = sheet.rows().source();
    return switch (source) {
      case RowPlan.OWED_FIGURES ->
          register.listOwedFigures(agencyCode, collection).stream()
              .map(OwedRows::ofFigure)
              .toList();
      case RowPlan.FIXED, RowPlan.RELEASE ->
          sheet.rows().fixed().stream().map(row -> of(sheet, row)).toList();
      default ->
          register.listOwnedRows(source, agencyCode, collection).stream()
              .map(row -> of(sheet, row))
              .toList();
    };
  }

  /**
   * The things of the catalog that the sheet asks the agency about. A figure is one of an
   * indicator's in an area, whatever its period; a row of a catalog table is the thing itself; what
   * the form asks of everyone is about the agency that answers.
   */
  public Entrusted listEntrusted(FormSheet sheet, String agencyCode, Collection collection) {
    String source = sheet.rows().source();
    return switch (source) {
      case RowPlan.OWED_FIGURES ->
          new Entrusted(
              SERIES,
              register.listOwedFigures(agencyCode, collection).stream()
                  .map(figure -> List.of(figure.indicator().code(), figure.areaCode()))
                  .collect(Collectors.toSet()));
      case RowPlan.FIXED, RowPlan.RELEASE -> Entrusted.NOTHING;
      default -> {
        List<String> keys = sheet.listKeys().stream().map(FormColumn::name).toList();
        yield new Entrusted(
            keys,
            register.listOwnedRows(source, agencyCode, collection).stream()
                .map(row -> keys.stream().map(key -> row.getOrDefault(key, "")).toList())
                .collect(Collectors.toSet()));
      }
    };
  }

  /** The key of a figure's row, or of that of another period or basis. */
  public static String key(OwedFigure figure, String periodCode, Basis basis) {
    return String.join("/", figure.indicator().code(), figure.areaCode(), periodCode, basis.code());
  }

  private static OwedRow ofFigure(OwedFigure figure) {
    String key = key(figure, figure.periodCode(), figure.basis());
    Map<String, String> printed = FigureLabels.of(figure);
    String name = "%s – %s".formatted(figure.indicator().nameVi(), printed.get("period_basis_vi"));
    return new OwedRow(
        key, name, figure.line().groupFormVi(), printed, FigureLabels.before(figure));
  }

  private static OwedRow of(FormSheet sheet, Map<String, String> row) {
    Map<String, String> given = new LinkedHashMap<>();
    sheet.columns().stream()
        .filter(column -> !column.isEntry() && !row.getOrDefault(column.name(), "").isEmpty())
        .forEach(column -> given.put(column.name(), row.get(column.name())));
    String key =
        sheet.listKeys().stream()
            .map(column -> given.getOrDefault(column.name(), ""))
            .collect(Collectors.joining("/"));
    String name =
        sheet.columns().stream()
            .map(FormColumn::name)
            .filter(column -> column.endsWith("name_vi") && given.containsKey(column))
            .findFirst()
            .map(given::get)
            .orElse(key);
    return new OwedRow(key, name, row.getOrDefault(GROUP, ""), given, Map.of());
  }
}
