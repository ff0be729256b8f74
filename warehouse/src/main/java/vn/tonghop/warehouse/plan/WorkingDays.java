package vn.tonghop.warehouse.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.CatalogTable;
import vn.tonghop.warehouse.catalog.Regime.WhenClosed;

/** Which days are worked: weekends and public holidays are not, days worked in lieu are. */
final class WorkingDays {

  private final Map<LocalDate, CatalogTable.Row> special = new HashMap<>();

  WorkingDays(Catalog catalog) {
    catalog
        .table("holidays")
        .rows()
        .forEach(row -> special.put(LocalDate.parse(row.text("date")), row));
  }

  boolean isWorked(LocalDate day) {
    CatalogTable.Row row = special.get(day);
    if (row != null) {
      return row.text("kind").equals("working_day");
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** Why a day is not worked, in Vietnamese; empty if it is. */
  String whyClosedVi(LocalDate day) {
    if (isWorked(day)) {
      return "";
    }
    CatalogTable.Row row = special.get(day);
    if (row != null) {
      return row.text("name_vi");
    }
    return day.getDayOfWeek() == DayOfWeek.SATURDAY ? "thứ Bảy" : "Chủ nhật";
  }

  LocalDate moved(LocalDate day, WhenClosed policy) {
    LocalDate moved = day;
    while (policy != WhenClosed.NONE && !isWorked(moved)) {
      moved = moved.plusDays(policy == WhenClosed.NEXT_WORKING_DAY ? 1 : -1);
    }
    return moved;
  }

  /** The day that lies a number of working days after another. */
  LocalDate after(LocalDate day, int workingDays) {
    LocalDate result = day;
    for (int left = workingDays; left > 0; ) {
      result = result.plusDays(1);
      if (isWorked(result)) {
        left--;
      }
    }
    return result;
  }
}
