package vn.tonghop.jobs.rehearse.city;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.CsvText;
import vn.tonghop.warehouse.home.DataHome;

/**
 * What a generated city lays over the catalog: its marking, its tasks and projects in the place of
 * the city's own, and a regime under which the districts report some figures for their territory.
 */
final class GeneratedCatalog {

  private static final String RECORDED_AT = "2022-01-01T00:00:00+07:00";
  private static final String NOTE = "Sinh tự động, không có thật.";

  private final DataHome home;
  private final Catalog shipped = Catalog.shipped();

  GeneratedCatalog(DataHome home) {
    this.home = home;
  }

  void write(GeneratedTasks tasks, Stretch stretch) {
    writeText(
        "marking.yml",
        """
        marking_vi: %s
        note_vi: >-
          Toàn bộ đơn vị báo cáo, số liệu, nhiệm vụ, dự án và lời văn của bản này do chương trình sinh ra để kiểm thử;
          không số nào là số liệu thật của thành phố.
        """
            .formatted(Officer.MARKING));
    for (String validFrom : List.of("2023-01-01", "2023-02-06")) {
      writeText("regime-%s.yaml".formatted(validFrom), new GeneratedRegime().text(validFrom));
    }
    writeTasks(tasks);
    writeProjects(stretch);
  }

  private void writeTasks(GeneratedTasks tasks) {
    List<List<String>> rows = new ArrayList<>();
    for (GeneratedTasks.Task task : tasks.list()) {
      rows.add(
          List.of(
              task.code(),
              "",
              task.nameVi(),
              "Văn bản sinh tự động " + task.code(),
              "",
              task.due().toString(),
              task.owner(),
              task.opened().toString(),
              task.closed().toString(),
              "",
              RECORDED_AT));
    }
    writeTable(
        "tasks",
        "task_code,group,name_vi,document_vi,coordinating_vi,due_date,owner,opened_on,closed_on,source_url",
        rows);
  }

  private void writeProjects(Stretch stretch) {
    List<List<String>> rows = new ArrayList<>();
    // Nobody answers for the real projects here: real names would stand beside made-up amounts.
    shipped
        .table("projects")
        .rows()
        .forEach(
            row ->
                rows.add(
                    List.of(
                        row.text("line_code"),
                        row.text("year"),
                        row.text("name_vi"),
                        row.text("capital_source"),
                        "",
                        "",
                        "",
                        NOTE,
                        "",
                        RECORDED_AT)));
    for (int year = stretch.from().getYear(); year <= stretch.to().getYear(); year++) {
      for (GeneratedProjects.Line line : new GeneratedProjects().of(year)) {
        rows.add(
            List.of(
                line.code(),
                Integer.toString(year),
                line.nameVi(),
                line.source(),
                line.owner(),
                shipped.agencies().of(line.owner()).nameVi(),
                "",
                NOTE,
                "",
                RECORDED_AT));
      }
    }
    writeTable(
        "projects",
        "line_code,year,name_vi,capital_source,owner,owner_name_vi,plan_text,note,source_url",
        rows);
  }

  private void writeTable(String table, String header, List<List<String>> rows) {
    writeText(table + ".csv", CsvText.of(List.of((header + ",recorded_at").split(",")), rows));
  }

  void writeText(String name, String text) {
    new Aside(home).write(home.catalog().resolve(name), text);
  }
}
