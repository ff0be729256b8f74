package vn.tonghop.jobs.rehearse.city;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Collection;

/** How far each open task of an agency is on the day that a collection tells of. */
record TaskAnswers(GeneratedTasks tasks) {

  List<Row> of(List<String> codes, Collection collection) {
    LocalDate day = GeneratedTasks.toldTo(collection);
    return codes.stream().map(code -> answer(tasks.get(code), day)).toList();
  }

  private static Row answer(GeneratedTasks.Task task, LocalDate day) {
    Map<String, Object> cells = new LinkedHashMap<>();
    boolean isDone = !task.done().isAfter(day);
    boolean isLate = (isDone ? task.done() : day).isAfter(task.due());
    if (isDone) {
      cells.put("state", isLate ? "done_late" : "done_in_time");
      cells.put("done_date", task.done());
      cells.put("product_vi", "Đã ban hành %s (sinh tự động)".formatted(task.product()));
    } else {
      cells.put("state", isLate ? "open_overdue" : "open_in_time");
    }
    if (isLate) {
      cells.put("delay_reason_vi", "Chờ ý kiến của các đơn vị phối hợp (sinh tự động)");
    }
    return new Row.Line("tasks", task.code(), cells);
  }
}
