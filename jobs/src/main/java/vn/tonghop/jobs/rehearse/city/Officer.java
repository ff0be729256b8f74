package vn.tonghop.jobs.rehearse.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.plan.Duties;

/** Fills the workbook of one duty, form by form, with what is true of the city. */
final class Officer {

  static final String MARKING = "SỐ LIỆU SINH TỰ ĐỘNG – không phải số liệu thật";

  private final Duties duties;
  private final FigureAnswers figures;
  private final TaskAnswers tasks;
  private final ProjectAnswers projects;
  private final NarrativeAnswers narrative;
  private final AdministrationAnswers administration;
  private final FormAnswers others;

  Officer(Duties duties, City city, Dice dice, GeneratedTasks tasks) {
    this.duties = duties;
    this.figures = new FigureAnswers(city, dice);
    this.tasks = new TaskAnswers(tasks);
    this.projects = new ProjectAnswers(city, new GeneratedProjects());
    this.narrative = new NarrativeAnswers(dice);
    this.administration = new AdministrationAnswers(dice);
    this.others = new FormAnswers(duties, dice);
  }

  /** The rows of the workbook, in the order of its sheets. */
  List<Row> answer(Duty duty) {
    List<Row> rows = new ArrayList<>();
    duty.forms().forEach(form -> rows.addAll(answer(form, duty)));
    return List.copyOf(rows);
  }

  private List<Row> answer(String form, Duty duty) {
    Collection collection = duty.collection();
    String agency = duty.agency().code();
    return switch (form) {
      case "indicators" -> figures.of(duties.listOwedFigures(agency, collection), collection);
      case "tasks" -> marked(tasks.of(codes("tasks", "task_code", duty), collection));
      case "public_investment" ->
          marked(projects.of(codes("projects", "line_code", duty), collection));
      case "narrative" -> narrative.of(agency, collection);
      case "administration" -> marked(administration.of(collection));
      default -> others.of(form, duty);
    };
  }

  /** The first row alone says that it is generated: a note may explain what a rule asks about. */
  private static List<Row> marked(List<Row> rows) {
    List<Row> marked = new ArrayList<>(rows);
    if (!marked.isEmpty()) {
      marked.set(0, marked.get(0).with("note", MARKING));
    }
    return marked;
  }

  private List<String> codes(String table, String column, Duty duty) {
    return duties.listOwnedRows(table, duty.agency().code(), duty.collection()).stream()
        .map((Map<String, String> row) -> row.getOrDefault(column, ""))
        .toList();
  }
}
