package vn.tonghop.jobs.rehearse.city;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.catalog.Catalog;

/** The tasks that the generated city's Committee gives: a few each month, most done in time. */
final class GeneratedTasks {

  private static final int TASKS_A_MONTH = 7;
  private static final List<String> PRODUCTS =
      List.of("đề án", "kế hoạch", "quyết định", "báo cáo chuyên đề", "quy chế phối hợp");

  /** One task, as it truly goes. */
  record Task(
      String code, String owner, String product, LocalDate opened, LocalDate due, LocalDate done) {

    String nameVi() {
      return "Nhiệm vụ sinh tự động %s: tham mưu ban hành %s".formatted(code.substring(4), product);
    }

    /** The last day of the month in whose collection the agency reports it as done. */
    LocalDate closed() {
      LocalDate reported = done.getDayOfMonth() > 14 ? done.plusMonths(1) : done;
      return YearMonth.from(reported).atEndOfMonth();
    }
  }

  private final Map<String, Task> byCode = new LinkedHashMap<>();

  /** The tasks that are open in a stretch: some were given before it begins. */
  GeneratedTasks(Catalog catalog, Dice dice, Stretch stretch) {
    YearMonth last = stretch.to();
    for (YearMonth month = stretch.from().minusMonths(5);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      for (int number = 1; number <= TASKS_A_MONTH; number++) {
        Task task = task(catalog, dice, month, number);
        byCode.put(task.code(), task);
      }
    }
  }

  private static Task task(Catalog catalog, Dice dice, YearMonth month, int number) {
    String code = "GEN-%s-%02d".formatted(month, number);
    RandomGenerator chance = dice.of("task/" + code);
    LocalDate opened = month.atDay(1 + chance.nextInt(27));
    List<Agency> agencies =
        catalog.agencies().listReporting(opened).stream()
            .filter(agency -> !agency.kind().equals("central"))
            .toList();
    LocalDate due = opened.plusDays(45 + chance.nextInt(150));
    LocalDate done = due.plusDays(Math.round(20 * dice.deviate("done/" + code)) - 12);
    return new Task(
        code,
        agencies.get(chance.nextInt(agencies.size())).code(),
        PRODUCTS.get(chance.nextInt(PRODUCTS.size())),
        opened,
        due,
        done.isBefore(opened.plusDays(5)) ? opened.plusDays(5) : done);
  }

  List<Task> list() {
    return List.copyOf(byCode.values());
  }

  Task get(String code) {
    Task task = byCode.get(code);
    if (task == null) {
      throw new Failure("Cannot answer task '%s': the city did not generate it".formatted(code));
    }
    return task;
  }

  /** The day to which a collection tells how far things are: the end of its month's window. */
  static LocalDate toldTo(Collection collection) {
    return Period.month(collection.year(), monthOf(collection)).windowTo();
  }

  /** The month that a collection tells of; the year's is gathered with October's. */
  static int monthOf(Collection collection) {
    return collection.isYear() ? 10 : collection.month();
  }
}
