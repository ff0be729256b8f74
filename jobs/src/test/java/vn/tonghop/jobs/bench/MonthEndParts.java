package vn.tonghop.jobs.bench;

import java.nio.file.Path;
import java.util.List;
import vn.tonghop.reports.editable.EditableReports;
import vn.tonghop.reports.render.Renderer;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;

/**
 * What no program could leave out of a month-end, each by itself. Arguments: the home where it was
 * done, its collection, what it gave DuckDB, a folder with its edition's warehouse, its reports.
 */
final class MonthEndParts {

  private MonthEndParts() {}

  public static void main(String[] arguments) throws Exception {
    DataHome home = new DataHome(Path.of(arguments[0]));
    Landing landing = new Landing(home);
    List<Path> workbooks =
        landing.listReceipts(home.landing().resolve(arguments[1])).stream()
            .map((Receipt receipt) -> landing.original(receipt))
            .toList();
    Replay replay = Replay.of(Path.of(arguments[2]));
    replay.prepare();
    Path edition = Path.of(arguments[3]);
    List<String> reports = List.of(arguments).subList(4, arguments.length);

    ChildRun.part("read", () -> read(workbooks));
    ChildRun.part("sql", replay::run);
    ChildRun.part("pages", () -> new Renderer().print(edition, reports));
    ChildRun.part("editable", () -> new EditableReports().write(edition, reports));
    ChildRun.end();
  }

  private static void read(List<Path> workbooks) throws Exception {
    for (Path workbook : workbooks) {
      BareWorkbooks.readWithPoi(workbook);
    }
  }
}
